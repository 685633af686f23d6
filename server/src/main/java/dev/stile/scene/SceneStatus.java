package dev.stile.scene;

/** Whether visitors are judged, or a fixed result stands in for the judgement. */
public enum SceneStatus {
  /** Visitors are judged. */
  RELEASE,
  /** Every well-formed attempt passes: an open door, for integration tests only. */
  TEST_PASS,
  /** Every well-formed attempt fails. */
  TEST_FAIL
}
