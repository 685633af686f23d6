package dev.stile.app.config;

import dev.stile.scene.AddressRange;
import dev.stile.scene.EncryptionKey;
import dev.stile.scene.Form;
import dev.stile.scene.PageRule.Expression;
import dev.stile.scene.RateRule;
import dev.stile.scene.Scene;
import dev.stile.work.Work;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of values that the configuration knows. */
final class Kinds {
  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
  private static final String HOST = LABEL + "(\\." + LABEL + ")*";
  private static final Pattern HOST_NAME = Pattern.compile(HOST);
  private static final Pattern HOST_MAYBE_PORT = Pattern.compile("(" + HOST + ")(:\\d{1,5})?");
  private static final Pattern HTTP_ORIGIN = Pattern.compile("https?://" + HOST + "(:\\d{1,5})?");
  private static final Pattern PAGE_START = Pattern.compile("https?://[\\x21-\\x7e]{1,256}");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([^\\[\\]:/\\s]+)):(\\d{1,5})");
  private static final int LONGEST_HOST = 253;

  /**
   * First path labels that the server itself answers. Only those that would pass for a prefix are
   * here: {@code captcha-frontend} and {@code stile.js} never do.
   */
  private static final Set<String> RESERVED_PATHS =
      Set.of("stile", "healthz", "readyz", "metrics", "console", "admin", "static", "assets");

  static final Kind<String> PREFIX =
      Kind.text(
          text -> text.matches("[a-z0-9]{4,16}") && !RESERVED_PATHS.contains(text),
          "must be 4 to 16 of a-z and 0-9, and not a path of the server's own ("
              + RESERVED_PATHS.stream().sorted().reduce((a, b) -> a + ", " + b).orElseThrow()
              + ")");

  static final Kind<String> KEY_ID =
      Kind.pattern("[A-Za-z0-9._-]{1,128}", "must be 1 to 128 of A-Z, a-z, 0-9, dot, - and _");

  static final Kind<String> SECRET =
      Kind.pattern("[\\x21-\\x7e]{1,128}", "must be 1 to 128 visible ASCII characters");

  static final Kind<String> SECURITY_TOKEN =
      Kind.pattern("[\\x21-\\x7e]{1,1024}", "must be 1 to 1024 visible ASCII characters");

  static final Kind<String> SCENE_ID =
      Kind.pattern("[A-Za-z0-9_-]{1,32}", "must be 1 to 32 of A-Z, a-z, 0-9, - and _");

  static final Kind<Form> FORM =
      Kind.oneOf(
          List.of(Form.PUZZLE, Form.INPAINTING, Form.SLIDING, Form.CHECK_BOX, Form.TRACELESS));

  /** What a doubted visitor of a traceless scene is asked. */
  static final Kind<Form> SECONDARY_FORM =
      Kind.oneOf(List.of(Form.PUZZLE, Form.INPAINTING, Form.SLIDING, Form.CHECK_BOX));

  static final Kind<String> SCENE_NAME =
      Kind.text(
          text ->
              !text.isBlank()
                  && text.codePointCount(0, text.length()) <= 32
                  && text.codePoints().noneMatch(Character::isISOControl),
          "must be 1 to 32 characters");

  static final Kind<Duration> TICKET_LIFE =
      Kind.seconds(
          (int) Scene.SHORTEST_TICKET_LIFE.toSeconds(),
          (int) Scene.LONGEST_TICKET_LIFE.toSeconds());

  static final Kind<Integer> PASSES = Kind.number(0, 1_000_000);

  static final Kind<EncryptionKey> ENCRYPTION_KEY =
      new Kind<>(Kinds::encryptionKey, "must be the Base64 of 32 bytes");

  static final Kind<Integer> WORK = Kind.number(0, Work.MOST_BITS);

  static final Kind<Integer> TOKEN_INITS = Kind.number(0, 1_000_000);

  static final Kind<Integer> QPS = Kind.number(1, 1_000_000);

  static final Kind<String> DOMAIN =
      new Kind<>(
          text -> lowerCase(text).filter(HOST_NAME.asMatchPredicate()),
          "must be a domain, as in captcha.example.com");

  static final Kind<String> PUBLIC_HOST =
      new Kind<>(
          text -> lowerCase(text).filter(HOST_MAYBE_PORT.asMatchPredicate()),
          "must be a host, as in captcha.example.com or captcha.example.com:8443");

  /** Nothing that could end a string in a script: it is written into the widget as it stands. */
  static final Kind<String> ORIGIN =
      new Kind<>(
          text ->
              lowerCase(text).filter(HTTP_ORIGIN.asMatchPredicate()).map(Kinds::withoutDefaultPort),
          "must be an origin without a path, as in https://captcha-b.example.com");

  static final Kind<AddressRange> ADDRESS_RANGE =
      new Kind<>(
          AddressRange::parse,
          "must be an IP address or a network without further bits set, as in 10.0.0.0/8");

  static final Kind<Integer> ATTEMPTS = Kind.number(1, RateRule.MOST);

  static final Kind<Integer> FLEET = Kind.number(1, 1000);

  static final Kind<String> PAGE_TEXT =
      Kind.pattern("[\\x20-\\x7e]{1,256}", "must be 1 to 256 visible ASCII characters");

  static final Kind<String> PAGE_PREFIX =
      new Kind<>(
          text ->
              Optional.of(text)
                  .filter(PAGE_START.asMatchPredicate())
                  .map(Kinds::pageWithoutDefaultPort),
          "must begin with an origin, as in https://shop.example/app");

  /** Matched in linear time, whatever the expression and whatever the page. */
  static final Kind<Expression> PAGE_EXPRESSION =
      new Kind<>(Expression::parse, "must be a regular expression of RE2 with 1 to 256 characters");

  /** As events show devices. */
  static final Kind<String> DEVICE =
      Kind.pattern("[A-Za-z0-9_-]{8,64}", "must be a device as events show it");

  static final Kind<String> NOTE =
      Kind.text(text -> text.length() <= 200, "must be at most 200 characters");

  static final Kind<Instant> INSTANT =
      new Kind<>(Kinds::instant, "must be a time, as in 2026-12-31T23:59:59Z");

  static final Kind<HostPort> HOST_PORT =
      new Kind<>(Kinds::hostPort, "must be host:port, as in 0.0.0.0:8080 or [::]:8443");

  private Kinds() {}

  private static Optional<String> lowerCase(String text) {
    return text.length() > LONGEST_HOST
        ? Optional.empty()
        : Optional.of(text.toLowerCase(Locale.ROOT));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<EncryptionKey> encryptionKey(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text))
          .filter(secret -> secret.length == EncryptionKey.LENGTH)
          .map(EncryptionKey::new);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<HostPort> hostPort(String text) {
    Matcher match = ADDRESS.matcher(text);
    if (text.length() > LONGEST_HOST || !match.matches()) {
      return Optional.empty();
    }
    int port = Integer.parseInt(match.group(3));
    String ipv6 = match.group(1);
    String host = ipv6 == null ? match.group(2) : ipv6;
    boolean isHost =
        ipv6 == null
            ? HOST_NAME.matcher(host.toLowerCase(Locale.ROOT)).matches()
            : AddressRange.parse(ipv6).isPresent();
    return isHost && port <= 65_535 ? Optional.of(new HostPort(host, port)) : Optional.empty();
  }

  /** As browsers write an origin: the default port is never said. */
  private static String withoutDefaultPort(String origin) {
    String port = origin.startsWith("https:") ? ":443" : ":80";
    return origin.endsWith(port) ? origin.substring(0, origin.length() - port.length()) : origin;
  }

  private static String pageWithoutDefaultPort(String page) {
    int path = page.indexOf('/', page.indexOf("://") + 3);
    return path < 0 ? page : withoutDefaultPort(page.substring(0, path)) + page.substring(path);
  }
}
