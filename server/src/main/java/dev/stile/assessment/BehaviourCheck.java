package dev.stile.assessment;

import dev.stile.assessment.ReplayMemory.Origin;
import java.util.List;

/** Judges how an attempt was made, and learns from those that passed. Thread-safe. */
public interface BehaviourCheck {
  /** Finds nothing and learns nothing. */
  BehaviourCheck NONE =
      new BehaviourCheck() {
        @Override
        public List<Reason> find(String sceneId, Observation observation) {
          return List.of();
        }

        @Override
        public void remember(String sceneId, Observation observation, Origin origin) {}
      };

  /** What speaks against it, all of {@link Kind#BEHAVIOUR}. */
  List<Reason> find(String sceneId, Observation observation);

  /** Remembers the movement of an attempt that passed, to know it again. */
  void remember(String sceneId, Observation observation, Origin origin);
}
