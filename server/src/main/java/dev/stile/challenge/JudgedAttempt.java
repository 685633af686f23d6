package dev.stile.challenge;

import dev.stile.assessment.Observation;
import dev.stile.limit.Frequency;
import dev.stile.policy.Judgement;
import dev.stile.policy.KnownDevice;
import dev.stile.scene.Form;
import dev.stile.scene.Scene;
import java.time.Duration;
import java.util.Optional;

/**
 * What is told of an attempt once it was judged, whoever handed it in.
 *
 * @param form of the challenge, whatever the scene's has become
 * @param draft what the scene's draft would have made of it, where there is one
 * @param took how long judging took
 */
public record JudgedAttempt(
    String certifyId,
    Form form,
    Scene scene,
    Observation observation,
    KnownDevice device,
    Frequency frequency,
    Judgement judgement,
    Optional<Judgement> draft,
    Duration took) {}
