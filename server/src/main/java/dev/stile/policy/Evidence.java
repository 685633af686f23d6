package dev.stile.policy;

import dev.stile.work.Work;
import java.time.Duration;

/**
 * All that a verdict may rest on.
 *
 * @param submission what the visitor's side says
 * @param secretAnswer where the piece belongs, picture pixels
 * @param farEnd where the piece is when the handle is at its end
 * @param elapsed from issue to arrival, by the server's own clock
 * @param work what the visitor's browser was told to compute
 * @param isVouchedFor whether the page had its business server's word when it asked
 */
public record Evidence(
    Submission submission,
    int secretAnswer,
    int farEnd,
    Duration elapsed,
    Work work,
    boolean isVouchedFor) {}
