package dev.stile.scene;

/** Whether visitors are judged, or a fixed result stands in for the judgement. */
public enum SceneStatus {
  /** Visitors are judged. */
  RELEASE,
  /** Every well-formed attempt passes: an open door, for integration tests only. */
  TEST_PASS,
  /** Every well-formed attempt fails. */
  TEST_FAIL,
  /** Every silent check leads to the secondary form, and whatever is done there passes. */
  TEST_ESCALATE_PASS,
  /** Every silent check leads to the secondary form, and whatever is done there fails. */
  TEST_ESCALATE_FAIL,
  /** Every silent check leads to a picture, whose answer decides alone. */
  TEST_ESCALATE;

  /** Whether somebody may pass for whom nothing but an answer speaks. */
  public boolean isOpenDoor() {
    return switch (this) {
      case TEST_PASS, TEST_ESCALATE_PASS, TEST_ESCALATE -> true;
      case RELEASE, TEST_FAIL, TEST_ESCALATE_FAIL -> false;
    };
  }
}
