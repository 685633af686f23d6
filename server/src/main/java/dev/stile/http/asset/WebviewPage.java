package dev.stile.http.asset;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A page for the web views of apps: it shows a scene's challenge and hands the parameter to the
 * app, or to a page that holds it in a frame and that the scene allows. It has no line of script in
 * itself, and its policy allows none. Thread-safe.
 */
public final class WebviewPage {
  public static final String PATH = "/webview.html";

  /** Stands in the page where the origins go that may hold it and get the parameter. */
  private static final String ANCESTORS = "%STILE_FRAME_ANCESTORS%";

  private final Function<String, List<String>> frameAncestors;
  private final String hosts;
  private final String html;

  /**
   * @param frameAncestors checked origins, by a scene's id; none for a scene that there is not
   * @param failoverHosts checked origins of this service besides its own
   */
  public WebviewPage(Function<String, List<String>> frameAncestors, List<String> failoverHosts) {
    this.frameAncestors = frameAncestors;
    this.hosts = failoverHosts.isEmpty() ? "'self'" : "'self' " + String.join(" ", failoverHosts);
    this.html = read();
  }

  private static String read() {
    try (InputStream in = WebviewPage.class.getResourceAsStream("webview.html")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page for a scene. */
  public Reply answer(String sceneId) {
    String ancestors = String.join(" ", frameAncestors.apply(sceneId));
    // Checked origins: nothing in them ends the attribute or the directive that they stand in.
    byte[] body = html.replace(ANCESTORS, ancestors).getBytes(UTF_8);
    return new Reply(
        200,
        "text/html;charset=utf-8",
        body,
        "Asset",
        Map.of("Content-Security-Policy", policy(ancestors), "Cache-Control", "no-cache"));
  }

  /** Worker by blob: that is how the widget computes without stopping the page. */
  private String policy(String ancestors) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src " + hosts,
        "connect-src " + hosts,
        "worker-src blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors " + (ancestors.isEmpty() ? "'none'" : ancestors));
  }
}
