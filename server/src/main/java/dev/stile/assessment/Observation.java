package dev.stile.assessment;

import dev.stile.signal.Visit;
import dev.stile.trajectory.Trajectory;
import java.time.Duration;
import java.util.Optional;

/**
 * What was observed of one attempt.
 *
 * @param submission what the visitor's side says
 * @param task what the visitor had to do
 * @param leastWait how long after its issue the challenge may be answered
 * @param farEnd where the piece is when the handle is at its end, where there is one
 * @param elapsed from issue to arrival, by the server's own clock
 * @param question what the challenge asked the widget to cover its attempt with
 * @param asked the connection that asked for the challenge
 * @param answered the connection that brought the attempt; empty where a business server brought it
 */
public record Observation(
    Submission submission,
    Task task,
    Duration leastWait,
    int farEnd,
    Duration elapsed,
    String question,
    Visit asked,
    Optional<Visit> answered) {
  /** The latest connection of the visitor's own. */
  public Visit latest() {
    return answered.orElse(asked);
  }

  /** Whether the challenge was kept for as long as it asked. */
  public boolean hasWaited() {
    return elapsed.compareTo(leastWait) >= 0;
  }

  /**
   * Whether a piece was taken to its place by steps alone, so that there is no movement to judge.
   */
  public boolean isSteppedOnly() {
    Trajectory trajectory = submission.trajectory();
    return task == Task.DRAG && trajectory.moves().size() < 2 && !trajectory.steps().isEmpty();
  }
}
