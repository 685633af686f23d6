package dev.stile.policy;

import dev.stile.trajectory.Trajectory;
import java.time.Duration;

/**
 * All that a verdict may rest on.
 *
 * @param secretAnswer where the piece belongs, picture pixels
 * @param answer where the visitor put it
 * @param farEnd where the piece is when the handle is at its end
 * @param elapsed from issue to arrival, by the server's own clock
 */
public record Evidence(
    int secretAnswer, double answer, int farEnd, Trajectory trajectory, Duration elapsed) {}
