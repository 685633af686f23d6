package dev.stile.policy;

import dev.stile.assessment.BehaviourCheck;
import dev.stile.assessment.InputCheck;
import dev.stile.assessment.Kind;
import dev.stile.assessment.Observation;
import dev.stile.assessment.Reason;
import dev.stile.assessment.SignalCheck;
import dev.stile.assessment.TickCheck;
import dev.stile.scene.Scene;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is found about one attempt. Each check runs once, when the first gate asks for what it
 * finds: cheap before dear; a scene's policy and its draft share it. Of one thread.
 */
final class Findings {
  private final Map<Kind, List<Reason>> found = new EnumMap<>(Kind.class);
  private final Scene scene;
  private final Observation observation;
  private final BehaviourCheck behaviour;

  Findings(Scene scene, Observation observation, BehaviourCheck behaviour) {
    this.scene = scene;
    this.observation = observation;
    this.behaviour = behaviour;
  }

  List<Reason> of(Kind kind) {
    return switch (kind) {
      case IMPOSSIBLE_INPUT -> once(kind, () -> InputCheck.find(observation));
      case UNSEEN_TICK -> once(kind, () -> TickCheck.find(observation, scene.frameAncestors()));
      case VIRTUAL_DEVICE, SCRIPTED_INPUT, ENVIRONMENT -> signals(kind);
      case BEHAVIOUR -> once(kind, () -> behaviour.find(scene.id(), observation));
    };
  }

  private List<Reason> signals(Kind kind) {
    if (!found.containsKey(Kind.ENVIRONMENT)) {
      List<Reason> all = SignalCheck.find(observation);
      for (Kind each : List.of(Kind.VIRTUAL_DEVICE, Kind.SCRIPTED_INPUT, Kind.ENVIRONMENT)) {
        found.put(each, all.stream().filter(reason -> reason.kind() == each).toList());
      }
    }
    return found.getOrDefault(kind, List.of());
  }

  private List<Reason> once(Kind kind, Supplier<List<Reason>> check) {
    return found.computeIfAbsent(kind, _ -> check.get());
  }
}
