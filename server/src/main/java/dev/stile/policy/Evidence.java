package dev.stile.policy;

import java.time.Duration;

/**
 * All that a verdict may rest on.
 *
 * @param submission what the visitor's side says
 * @param secretAnswer where the piece belongs, picture pixels
 * @param farEnd where the piece is when the handle is at its end
 * @param elapsed from issue to arrival, by the server's own clock
 */
public record Evidence(Submission submission, int secretAnswer, int farEnd, Duration elapsed) {}
