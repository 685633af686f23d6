package dev.stile.http.asset;

import dev.stile.http.Replies;
import dev.stile.http.Reply;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The widget's files: the entries at addresses that stay the same, checked again every few minutes;
 * the same under their version, and the parts by content hash, kept forever. Thread-safe.
 */
public final class Assets {
  /** Where pages of the service that Stile replaces load the script from. */
  public static final String VENDOR_PATH = "/captcha-frontend/aliyunCaptcha/AliyunCaptcha.js";

  /** The script's address may stand behind an account's label, and then its parts do too. */
  private static final Pattern LABEL =
      Pattern.compile("^/[a-z0-9]{4,16}(?=/(?:captcha-frontend/|stile(?:\\.(?:m?js|d\\.ts)$|/)))");

  private static final Pattern ENTRY =
      Pattern.compile("/(?:stile/([A-Za-z0-9.-]{1,64})/)?(stile\\.(?:m?js|d\\.ts)|webview\\.js)");

  private static final Pattern PART =
      Pattern.compile("/stile/([a-z0-9-]{1,40}\\.[A-Za-z0-9]{6,20}\\.(?:js|json))");

  private static final String MANIFEST_PATH = "/stile/integrity.json";

  private static final String REVALIDATE = "public, max-age=300, must-revalidate";
  private static final String FOREVER = "public, max-age=31536000, immutable";

  private final ConcurrentHashMap<String, Asset> parts = new ConcurrentHashMap<>();
  private final Release release;
  private final WidgetFiles files;
  private final Reply manifest;

  public Assets(Release release) {
    this(release, WidgetFiles.packaged());
  }

  Assets(Release release, WidgetFiles files) {
    this.release = release;
    this.files = files;
    this.manifest = Replies.json(200, "Asset", release.manifest());
  }

  /**
   * The file at a path, if there is one.
   *
   * @param acceptEncoding the header's value, or empty
   * @param ifNoneMatch the header's value, or empty
   */
  public Optional<Reply> answer(String rawPath, String acceptEncoding, String ifNoneMatch) {
    String path = LABEL.matcher(rawPath).replaceFirst("");
    if (path.equals(MANIFEST_PATH)) {
      return Optional.of(manifest);
    }
    if (path.equals(VENDOR_PATH)) {
      return release
          .find(Release.SCRIPT)
          .map(asset -> asset.reply(REVALIDATE, acceptEncoding, ifNoneMatch));
    }
    Matcher entry = ENTRY.matcher(path);
    if (entry.matches()) {
      return entry(entry.group(1), entry.group(2))
          .map(asset ->
              asset.reply(
                  entry.group(1) == null ? REVALIDATE : FOREVER, acceptEncoding, ifNoneMatch));
    }
    Matcher part = PART.matcher(path);
    return part.matches()
        ? part(part.group(1)).map(asset -> asset.reply(FOREVER, acceptEncoding, ifNoneMatch))
        : Optional.empty();
  }

  /** Other bytes under a version's address would break every page that has pinned them. */
  private Optional<Asset> entry(@Nullable String version, String name) {
    return version == null || version.equals(release.version())
        ? release.find(name)
        : Optional.empty();
  }

  /** Only what exists is kept: asking for names that don't must cost no memory. */
  private Optional<Asset> part(String name) {
    Asset known = parts.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    String type = name.endsWith(".json") ? "application/json" : "text/javascript";
    Optional<Asset> read = files.read("stile/" + name).map(content -> Asset.of(type, content));
    read.ifPresent(asset -> parts.put(name, asset));
    return read;
  }
}
