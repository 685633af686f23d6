package dev.stile.bench.attack;

import dev.stile.bench.report.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Lets the families of attackers at a server of our own, prints what they came to, and puts it into
 * {@code docs/quality.md} when all of them ran. Run in the repository's root: {@code Attacks
 * [--part N] [A1,A2,...]}; with {@code --part} only every Nth try is made, and no document changes.
 */
public final class Attacks {
  private static final Path JAR = Path.of("server", "target", "stile.jar");
  private static final Path WORK = Path.of("bench", "target");
  private static final Place PLACE =
      new Place(
          Path.of("docs", "quality.md"),
          "<!-- attacks: written by make quality -->",
          "<!-- attacks: end -->");

  private Attacks() {}

  public static void main(String[] arguments) throws Exception {
    List<String> words = List.of(arguments);
    boolean isPart = words.size() > 1 && words.getFirst().equals("--part");
    int part = isPart ? Integer.parseInt(words.get(1)) : 1;
    List<String> rest = isPart ? words.subList(2, words.size()) : words;
    List<Attackers> families = families(rest);
    if (families.isEmpty() || rest.size() > 1) {
      System.err.println("usage: Attacks [--part N] [A1,A2,...]");
      System.exit(2);
    }
    // A new folder, and with it a new master key.
    Files.createDirectories(WORK);
    Path folder = Files.createTempDirectory(WORK, "attack");
    try (Site site = Site.open(JAR, folder)) {
      String table = AttackTable.of(new AttackRun(site, part).run(families));
      System.out.println(table);
      if (part == 1 && families.size() == Families.ALL.size()) {
        PLACE.write(table);
      }
    }
  }

  private static List<Attackers> families(List<String> rest) {
    if (rest.isEmpty()) {
      return Families.ALL;
    }
    List<String> ids = Arrays.asList(rest.getFirst().split(",", -1));
    return Families.ALL.stream().filter(family -> ids.contains(family.id())).toList();
  }
}
