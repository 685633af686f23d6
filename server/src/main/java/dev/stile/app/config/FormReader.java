package dev.stile.app.config;

import dev.stile.scene.Form;
import dev.stile.scene.SceneStatus;
import java.util.Optional;

/** Reads what a scene asks of its visitors, and what its test mode does instead. */
final class FormReader {
  private final Faults faults;

  FormReader(Faults faults) {
    this.faults = faults;
  }

  /** The forms of a scene, and whether it is in test mode. */
  record Asked(Form form, Form secondary, SceneStatus status) {}

  private enum Status {
    RELEASE,
    TEST
  }

  private enum TestResult {
    PASS,
    FAIL,
    ESCALATE_PASS,
    ESCALATE_FAIL,
    ESCALATE
  }

  Asked read(Section scene) {
    Form form = scene.required("form", Kinds.FORM, Form.PUZZLE);
    Form secondary = scene.optional("secondaryForm", Kinds.SECONDARY_FORM).orElse(Form.PUZZLE);
    if (scene.holds("secondaryForm") && form != Form.TRACELESS) {
      faults.add(scene.path("secondaryForm"), "is for the form traceless only");
    }
    Status status = scene.optional("status", Kind.oneOf(Status.class)).orElse(Status.RELEASE);
    Optional<TestResult> result = scene.optional("testResult", Kind.oneOf(TestResult.class));
    result
        .flatMap(chosen -> fault(chosen, form, secondary))
        .ifPresent(fault -> faults.add(scene.path("testResult"), fault));
    return new Asked(
        form,
        secondary,
        switch (status) {
          case RELEASE -> SceneStatus.RELEASE;
          case TEST -> test(scene, result);
        });
  }

  /** Without a picture the result must be said, and with one the answer decides. */
  private static Optional<String> fault(TestResult result, Form form, Form secondary) {
    boolean isWrong =
        switch (result) {
          case PASS, FAIL -> false;
          case ESCALATE_PASS, ESCALATE_FAIL -> form != Form.TRACELESS || secondary.hasPicture();
          case ESCALATE -> form != Form.TRACELESS || !secondary.hasPicture();
        };
    return isWrong
        ? Optional.of(
            "is for the form traceless, escalate with a secondaryForm that has a picture,"
                + " escalate-pass and escalate-fail with another")
        : Optional.empty();
  }

  private SceneStatus test(Section scene, Optional<TestResult> result) {
    if (!scene.holds("testResult")) {
      faults.add(scene.path("testResult"), "is missing: a scene in test mode takes pass or fail");
    }
    return switch (result.orElse(TestResult.FAIL)) {
      case PASS -> SceneStatus.TEST_PASS;
      case FAIL -> SceneStatus.TEST_FAIL;
      case ESCALATE_PASS -> SceneStatus.TEST_ESCALATE_PASS;
      case ESCALATE_FAIL -> SceneStatus.TEST_ESCALATE_FAIL;
      case ESCALATE -> SceneStatus.TEST_ESCALATE;
    };
  }
}
