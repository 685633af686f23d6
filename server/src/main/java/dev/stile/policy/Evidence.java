package dev.stile.policy;

import dev.stile.scene.Form;
import dev.stile.trajectory.Trajectory;
import java.time.Duration;

/**
 * All that a verdict may rest on.
 *
 * @param secretAnswer where the piece belongs, picture pixels
 * @param answer where the visitor put it
 * @param elapsed from issue to arrival, by the server's own clock
 */
public record Evidence(
    Form form, int secretAnswer, double answer, Trajectory trajectory, Duration elapsed) {}
