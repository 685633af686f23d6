package dev.stile.assessment;

import dev.stile.assessment.Agent.Engine;
import dev.stile.signal.Visit;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What the two connections of an attempt say, of each other and beside the browser's own word. */
final class ConnectionRules {
  /** As many characters of a header as a sealed record keeps; longer ones are compared so far. */
  private static final int KEPT = 256;

  /** The network that one line or host has of an IPv6 address, in bytes. */
  private static final int IPV6_NETWORK = 8;

  /** Names of crawlers and of programs that fetch pages. A maker of phones is called Cubot. */
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?<!cu)bot(?:[^a-z]|$)|crawler|spider|slurp|curl/|wget|python|aiohttp|okhttp|"
              + "go-http-client|^java/|apache-httpclient|axios|node-fetch|undici|^node$|"
              + "libwww|scrapy|httpx|postman|insomnia|ruby|^php|guzzle",
          Pattern.CASE_INSENSITIVE);

  static final List<Rule> ALL =
      List.of(
          new Rule(Reason.PROGRAM_BY_NAME, ConnectionRules::isProgram),
          new Rule(
              Reason.NO_USER_AGENT,
              profile -> profile.observation().latest().userAgent().isBlank()),
          new Rule(Reason.HEADER_CONTRADICTS, ConnectionRules::headerContradicts),
          new Rule(Reason.BROWSER_CHANGED, ConnectionRules::browserChanged),
          new Rule(Reason.ADDRESS_CHANGED, ConnectionRules::addressChanged));

  private ConnectionRules() {}

  private static boolean isProgram(Profile profile) {
    return PROGRAM.matcher(profile.observation().latest().userAgent()).find()
        || PROGRAM.matcher(profile.agent().text()).find();
  }

  /** Tor's header names another system than its scripts do, but the same browser. */
  private static boolean headerContradicts(Profile profile) {
    String header = profile.observation().latest().userAgent();
    Agent scripted = profile.agent();
    if (scripted.text().isEmpty() || cut(header).equals(cut(scripted.text()))) {
      return false;
    }
    Agent sent = Agent.of(header);
    return scripted.engine() != Engine.FIREFOX || !scripted.isSameBrowser(sent);
  }

  /** A browser keeps its name while it answers, and so does a page its origin. */
  private static boolean browserChanged(Profile profile) {
    Visit asked = profile.observation().asked();
    return profile
        .observation()
        .answered()
        .filter(answered ->
            !cut(asked.userAgent()).equals(cut(answered.userAgent()))
                || !cut(asked.clientHints()).equals(cut(answered.clientHints())))
        .isPresent();
  }

  private static String cut(String header) {
    return header.substring(0, Math.min(header.length(), KEPT));
  }

  /** Another family says nothing: many have both, and browsers take whichever is quicker. */
  private static boolean addressChanged(Profile profile) {
    byte[] asked = network(profile.observation().asked().address());
    byte[] answered = network(profile.observation().latest().address());
    return asked.length == answered.length && !Arrays.equals(asked, answered);
  }

  private static byte[] network(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length > IPV6_NETWORK ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes;
  }
}
