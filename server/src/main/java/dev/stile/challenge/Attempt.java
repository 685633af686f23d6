package dev.stile.challenge;

import dev.stile.policy.Submission;

/**
 * A visitor's answer to his challenge. His page sends it itself, or has the business server hand it
 * in.
 *
 * @param certifyId the challenge he says he answers
 * @param sealedRecord the record of that challenge, as it was issued
 * @param submission what he says of the answer and how it came about
 */
public record Attempt(String certifyId, String sealedRecord, Submission submission)
    implements Proof {}
