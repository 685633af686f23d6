package dev.stile.http.asset;

import dev.stile.http.Replies;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What pages load first, with this installation's fail-over hosts written into it. Its version ends
 * in a hash of these bytes: an address that names the version never has others, whatever is
 * configured later. Immutable.
 */
public final class Release {
  /** The script, the module and the types, by the names that stand last in their addresses. */
  static final String SCRIPT = "stile.js";

  static final String MODULE = "stile.mjs";
  static final String TYPES = "stile.d.ts";

  /** The script of the {@link WebviewPage}. */
  static final String WEBVIEW = "webview.js";

  /** Stands in the built widget where the hosts go, separated by commas. */
  static final String FAILOVER = "%STILE_FAILOVER%";

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          SCRIPT,
          "text/javascript",
          MODULE,
          "text/javascript",
          TYPES,
          "text/plain",
          WEBVIEW,
          "text/javascript");
  private static final int HASH_DIGITS = 12;

  private final String version;
  private final Map<String, Asset> entries = new LinkedHashMap<>();

  private Release(String product, List<String> failoverHosts, WidgetFiles files) {
    var all = new ByteArrayOutputStream();
    for (String name : List.of(SCRIPT, MODULE, TYPES, WEBVIEW)) {
      files
          .read(name)
          .map(built -> withHosts(built, failoverHosts))
          .ifPresent(content -> {
            all.writeBytes(content);
            entries.put(name, Asset.of(CONTENT_TYPES.getOrDefault(name, ""), content));
          });
    }
    version = product + "-" + Digests.hex(all.toByteArray()).substring(0, HASH_DIGITS);
  }

  /**
   * The widget in this jar.
   *
   * @param product the product's version, of {@code A-Z a-z 0-9 . -}
   * @param failoverHosts origins that the widget may turn to when this one does not answer
   */
  public static Release packaged(String product, List<String> failoverHosts) {
    return of(product, failoverHosts, WidgetFiles.packaged());
  }

  static Release of(String product, List<String> failoverHosts, WidgetFiles files) {
    return new Release(product, failoverHosts, files);
  }

  /** Hosts are checked origins: nothing in them ends the script's string that they stand in. */
  private static byte[] withHosts(byte[] built, List<String> failoverHosts) {
    return new String(built, StandardCharsets.UTF_8)
        .replace(FAILOVER, String.join(",", failoverHosts))
        .getBytes(StandardCharsets.UTF_8);
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** The name of these bytes in addresses, as in {@code 1.2.0-0123456789ab}. */
  public String version() {
    return version;
  }

  /** The path of an entry at which it never changes. */
  private String path(String name) {
    return "/stile/" + version + "/" + name;
  }

  /** Version, paths and integrity values, for whoever writes a page's script tag. */
  public ObjectNode manifest() {
    ObjectNode manifest = Replies.object();
    manifest.put("version", version);
    describe(manifest.putObject("script"), SCRIPT);
    describe(manifest.putObject("module"), MODULE);
    describe(manifest.putObject("types"), TYPES);
    return manifest;
  }

  private void describe(ObjectNode into, String name) {
    into.put("path", path(name));
    find(name).ifPresent(asset -> into.put("integrity", Digests.integrity(asset.plain())));
  }
}
