package dev.stile.assessment;

import dev.stile.signal.Signals;
import dev.stile.trajectory.Trajectory;

/**
 * What the visitor's side says of an attempt: in its form and within its bounds, and nothing of it
 * believed.
 *
 * @param answer where he put the piece, picture pixels
 * @param work the solution of the challenge's work; empty when it asks for none
 * @param page origin and path of the page, without query and fragment
 * @param reply to the question of the challenge
 */
public record Submission(
    double answer, String work, Trajectory trajectory, Signals signals, String page, Reply reply) {}
