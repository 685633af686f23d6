package dev.stile.bench.model;

import dev.stile.assessment.model.MovementModel;
import dev.stile.trajectory.Track;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of one kind of input, as Markdown. */
final class BehaviourFigures {
  private static final int SEVERAL = 8;

  private final List<Recorded> tracks;
  private final boolean isDrag;
  private final Training training;
  private final Trial committed;
  private final StringBuilder out = new StringBuilder();

  BehaviourFigures(List<Recorded> tracks, boolean isDrag, MovementModel committed) {
    this.tracks = tracks.stream().filter(track -> track.isDrag() == isDrag).toList();
    this.isDrag = isDrag;
    this.training = new Training(tracks, isDrag);
    this.committed = new Trial(committed, isDrag);
  }

  String toMarkdown() {
    line("### " + (isDrag ? "Drags" : "Moves up to a click"));
    recorders();
    persons();
    families();
    return out.toString();
  }

  private void recorders() {
    line("");
    line("People that no model saw, stepped up or worse:");
    line("");
    line("| recorder | basic | attack and defence | of those refused |");
    line("|---|---|---|---|");
    for (boolean isCoarse : new boolean[] {false, true}) {
      for (Map.Entry<String, List<Track>> recording :
          training.recordings(Split.TRIAL, isCoarse).entrySet()) {
        List<Track> people = recording.getValue();
        row(
            recording.getKey().toLowerCase(Locale.ROOT),
            committed.steppedUp(people),
            committed.held(people),
            committed.refused(people));
      }
    }
  }

  private void persons() {
    Map<String, List<Track>> persons =
        Split.TRIAL.people(tracks).stream()
            .collect(
                Collectors.groupingBy(
                    Recorded::source,
                    TreeMap::new,
                    Collectors.mapping(Recorded::track, Collectors.toList())));
    line("");
    line("The same people as recorded, each for himself:");
    line("");
    line("| person | basic | attack and defence |");
    line("|---|---|---|");
    persons.forEach((person, own) -> row(person, committed.steppedUp(own), committed.held(own)));
  }

  private void families() {
    line("");
    line("Programs. \"New\" is a model that saw neither the family nor its kin, with thresholds");
    line("frozen for it on the calibration people; \"false\" are its false alarms.");
    line("");
    line(
        "| family | AUC, new | stepped up, new | false | stepped up, committed | matched AUC | control |");
    line("|---|---|---|---|---|---|---|");
    Map<Kin, List<String>> families = new LinkedHashMap<>();
    for (Kin kin : Kin.ALL) {
      List<String> given = given(kin);
      if (!given.isEmpty()) {
        families.put(kin, given);
      }
    }
    double aucs = 0;
    long found = 0;
    long whole = 0;
    int count = 0;
    for (Map.Entry<Kin, List<String>> family : families.entrySet()) {
      Trial trial = new Trial(Training.read(training.grow(Optional.of(family.getKey()))), isDrag);
      for (String name : family.getValue()) {
        Found result = family(trial, name);
        aucs += result.auc();
        found += result.steppedUp().part();
        whole += result.steppedUp().whole();
        count++;
      }
    }
    row("**all**", number(aucs / count), new Share(found, whole), "", "", "", "");
  }

  private record Found(double auc, Share steppedUp) {}

  private Found family(Trial trial, String name) {
    SplittableRandom random = new SplittableRandom(6);
    List<Track> people = compared(Split.TRIAL.people(tracks), random);
    List<Track> programs =
        compared(tracks.stream().filter(track -> track.source().equals(name)).toList(), random);
    Geometry.Matched matched = Geometry.matched(several(people, random), programs, random);
    double auc = Auc.of(trial.scores(people), trial.scores(programs));
    Share steppedUp = trial.steppedUp(programs);
    row(
        name,
        number(auc),
        steppedUp,
        trial.steppedUp(people),
        committed.steppedUp(programs),
        number(Auc.of(trial.scores(matched.people()), trial.scores(matched.programs()))),
        number(Geometry.control(matched)));
    return new Found(auc, steppedUp);
  }

  /** Drags are made comparable first: people's as short as slides, slides in all directions. */
  private List<Track> compared(List<Recorded> recorded, SplittableRandom random) {
    return recorded.stream().map(track -> isDrag ? turned(track, random) : track.track()).toList();
  }

  /** Of drags there are few: each is turned and shortened several times to find pairs. */
  private List<Track> several(List<Track> people, SplittableRandom random) {
    if (!isDrag) {
      return people;
    }
    return Stream.iterate(0, i -> i + 1)
        .limit(SEVERAL)
        .flatMap(i -> compared(Split.TRIAL.people(tracks), random).stream())
        .toList();
  }

  private static Track turned(Recorded track, SplittableRandom random) {
    return track.isProgram()
        ? Turned.to(track.track(), random.nextDouble(2 * Math.PI))
        : Turned.shorter(track.track(), Turned.sliderWay(random), random);
  }

  private List<String> given(Kin kin) {
    return kin.families().stream()
        .filter(name -> tracks.stream().anyMatch(track -> track.source().equals(name)))
        .sorted()
        .toList();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void row(Object... cells) {
    line(Arrays.stream(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
