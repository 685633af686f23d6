package dev.stile;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Something that must hold of any bytes at all. {@code make fuzz} hands it bytes without end,
 * through {@code public static void fuzzerTestOneInput(byte[])} of the same class; every test run
 * hands it the inputs kept beside it, in the folder of resources named like the class with {@code
 * Inputs} in place of {@code Test}.
 */
public interface FuzzTarget {
  /** Fails when the property does not hold of this input. */
  void holdsOf(byte[] input);

  /** Each kept input, by its file's name. */
  @TestFactory
  default List<DynamicTest> theKeptInputs() throws IOException, URISyntaxException {
    String folder = getClass().getSimpleName().replaceFirst("Test$", "Inputs");
    URL inputs =
        Objects.requireNonNull(getClass().getResource(folder), () -> "no resources in " + folder);
    try (Stream<Path> files = Files.list(Path.of(inputs.toURI()))) {
      List<DynamicTest> tests =
          files
              .sorted()
              .map(file ->
                  dynamicTest(
                      file.getFileName().toString(), () -> holdsOf(Files.readAllBytes(file))))
              .toList();
      if (tests.isEmpty()) {
        throw new AssertionError("nothing is kept in " + folder);
      }
      return tests;
    }
  }
}
