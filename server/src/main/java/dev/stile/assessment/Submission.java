package dev.stile.assessment;

import dev.stile.signal.Signals;
import dev.stile.trajectory.Trajectory;
import java.util.Optional;

/**
 * What the visitor's side says of an attempt: in its form and within its bounds, and nothing of it
 * believed.
 *
 * @param answer where he put the piece, picture pixels
 * @param work the solution of the challenge's work; empty when it asks for none
 * @param tick the box that was ticked, where there was one
 * @param page origin and path of the page, without query and fragment
 * @param reply to the question of the challenge
 */
public record Submission(
    double answer,
    String work,
    Trajectory trajectory,
    Optional<Tick> tick,
    Signals signals,
    String page,
    Reply reply) {}
