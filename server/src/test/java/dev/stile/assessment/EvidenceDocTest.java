package dev.stile.assessment;

import dev.stile.GeneratedTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EvidenceDocTest {
  @Test
  void theDocumentListsExactlyTheReasonsThereAre() throws IOException {
    String rows =
        Arrays.stream(Reason.values())
            .map(reason ->
                "| `%s` | `%s` | %s | %s | %s |\n"
                    .formatted(
                        reason,
                        reason.kind(),
                        Double.toString(reason.weight()).replaceFirst("\\.0$", ""),
                        reason.source().name().toLowerCase(Locale.ROOT),
                        reason.sentence()))
            .collect(Collectors.joining());
    GeneratedTable.check(
        Path.of("..", "docs", "operate", "evidence.md"),
        "reasons",
        "| code | kind | weight | source | it was refused because ... |\n|---|---|---|---|---|\n"
            + rows);
  }
}
