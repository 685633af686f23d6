package dev.stile.bench.model;

import dev.stile.bench.movement.Aim;
import dev.stile.bench.movement.Borrowed;
import dev.stile.bench.movement.Composed;
import dev.stile.bench.movement.Family;
import dev.stile.bench.movement.Physics;
import dev.stile.bench.movement.Recorder;
import dev.stile.trajectory.Features;
import dev.stile.trajectory.Track;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Everything that one model learns from, each class and each family with an equal say. */
final class Material {
  private static final int COMPOSED = 8000;
  private static final int OWN = 700;
  private static final int BORROWED = 500;

  private final boolean isDrag;
  private final List<Recorded> people;
  private final SplittableRandom random;
  private final List<Features> persons = new ArrayList<>();
  private final Map<String, Programs> programs = new LinkedHashMap<>();

  private Material(List<Recorded> people, boolean isDrag, long seed) {
    this.isDrag = isDrag;
    this.people = people;
    this.random = new SplittableRandom(seed);
  }

  /** A family, and how much it has to say. */
  private record Programs(double say, List<Features> movements) {}

  /**
   * @param tracks of one kind of input
   * @param without what is held out
   */
  static List<Example> of(List<Recorded> tracks, boolean isDrag, Optional<Kin> without, long seed) {
    Material material = new Material(Split.TRAINING.people(tracks), isDrag, seed);
    Set<String> heldOut = without.map(Kin::families).orElse(Set.of());
    material.addPeople();
    tracks.stream()
        .filter(track -> track.isProgram() && !heldOut.contains(track.source()))
        .forEach(material::addPackaged);
    material.addOwn(without);
    return material.examples();
  }

  private void addPeople() {
    for (Recorded person : people) {
      addPerson(person.track());
      addPerson(any().record(person.track(), random));
      if (isDrag) {
        Track shorter = Turned.shorter(person.track(), Turned.sliderWay(random), random);
        addPerson(shorter);
        addPerson(any().record(shorter, random));
      }
    }
  }

  private void addPerson(Track track) {
    Features.of(track).ifPresent(persons::add);
  }

  private Recorder any() {
    List<Recorder> all = List.of(Recorder.values());
    return all.get(random.nextInt(all.size()));
  }

  private void addPackaged(Recorded program) {
    add(program.source(), program.track(), 1);
    add(program.source(), any().record(program.track(), random), 1);
    if (isDrag) {
      Track turned = Turned.to(program.track(), random.nextDouble(2 * Math.PI));
      add(program.source(), turned, 1);
      add(program.source(), any().record(turned, random), 1);
    }
  }

  private void addOwn(Optional<Kin> without) {
    addFamily(
        "composed",
        new Composed(
            without.map(Kin::shapes).orElse(Set.of()), without.map(Kin::laws).orElse(Set.of())),
        COMPOSED,
        8);
    for (Physics physics : Physics.values()) {
      if (!without.map(Kin::physics).orElse(Set.of()).contains(physics)) {
        addFamily(physics.name(), physics, OWN, 1);
      }
    }
    List<Track> tracks = people.stream().map(Recorded::track).toList();
    for (Borrowed.Manner manner : Borrowed.Manner.values()) {
      addFamily(manner.name(), new Borrowed(manner, tracks), BORROWED, 0.5);
    }
  }

  private void addFamily(String name, Family family, int count, double say) {
    for (int i = 0; i < count; i++) {
      Track track = family.draw(aim(), random);
      add(name, random.nextInt(3) == 0 ? track : any().record(track, random), say);
    }
  }

  /** The way of a person, so that lengths and directions tell nothing. */
  private Aim aim() {
    while (true) {
      Recorded person = people.get(random.nextInt(people.size()));
      double length = person.length();
      if (length < 15) {
        continue;
      }
      double scale = isDrag && random.nextBoolean() ? Turned.sliderWay(random) / length : 1;
      return new Aim(person.dx() * scale, person.dy() * scale, person.track().lastsMs());
    }
  }

  private void add(String family, Track track, double say) {
    Features.of(track)
        .ifPresent(features ->
            programs
                .computeIfAbsent(family, f -> new Programs(say, new ArrayList<>()))
                .movements()
                .add(features));
  }

  private List<Example> examples() {
    int ofPrograms = programs.values().stream().mapToInt(p -> p.movements().size()).sum();
    double half = (persons.size() + ofPrograms) / 2.0;
    double said = programs.values().stream().mapToDouble(Programs::say).sum();
    List<Example> examples = new ArrayList<>();
    for (Features person : persons) {
      examples.add(new Example(person, false, half / persons.size()));
    }
    for (Programs family : programs.values()) {
      double weight = half * (family.say() / said / family.movements().size());
      family.movements().forEach(movement -> examples.add(new Example(movement, true, weight)));
    }
    return examples;
  }
}
