package dev.stile.bench.attack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What an HTTP client says of itself.
 *
 * @param userAgent never empty
 * @param clientHints of the brands; empty for none
 */
record Client(String userAgent, String clientHints) {
  /** Where the attempts say to come from. */
  static final String ORIGIN = "https://shop.example";

  static final String PAGE = ORIGIN + "/login";

  /** A script that does not hide. */
  static final Client SCRIPT = new Client("python-requests/2.32.3", "");

  /** A script with the headers of the browser whose signals are in {@link Signals}. */
  static final Client AS_BROWSER =
      new Client(Signals.USER_AGENT, "\"Chromium\";v=\"140\", \"Not=A?Brand\";v=\"24\"");

  private static final int MOST_OF_BYTE = 256;

  /** The headers of a visitor with an address of his own. */
  Map<String, String> headers(RandomGenerator random) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("user-agent", userAgent);
    headers.put("origin", ORIGIN);
    headers.put("referer", ORIGIN + "/");
    if (!clientHints.isEmpty()) {
      headers.put("sec-ch-ua", clientHints);
    }
    headers.put("x-forwarded-for", address(random));
    return headers;
  }

  private static String address(RandomGenerator random) {
    return "11.%d.%d.%d"
        .formatted(
            random.nextInt(MOST_OF_BYTE),
            random.nextInt(MOST_OF_BYTE),
            random.nextInt(MOST_OF_BYTE));
  }
}
