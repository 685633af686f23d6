package dev.stile.challenge;

import dev.stile.policy.Submission;
import dev.stile.policy.Verdict;

/**
 * What is told of an attempt once it was judged, whoever handed it in.
 *
 * @param visit the visitor's own, as his record has kept it since the challenge was issued
 */
public record JudgedAttempt(
    String certifyId, String sceneId, Visit visit, Submission submission, Verdict verdict) {}
