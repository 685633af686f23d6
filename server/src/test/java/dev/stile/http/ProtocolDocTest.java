package dev.stile.http;

import dev.stile.GeneratedTable;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the tables of {@code docs/protocol.md} to the code. With {@code -Dstile.docs=write} it
 * writes them instead: {@code make docs}.
 */
class ProtocolDocTest {
  private static final Path DOC = Path.of("..", "docs", "protocol.md");

  private static String table(String name) {
    return switch (name) {
      case "judgements" -> WireTable.judgements();
      case "client" -> WireTable.client();
      case "business" -> WireTable.business();
      case "transport" -> WireTable.transport();
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"judgements", "client", "business", "transport"})
  void theDocumentListsExactlyTheCodesThereAre(String name) throws IOException {
    GeneratedTable.check(DOC, name, table(name));
  }
}
