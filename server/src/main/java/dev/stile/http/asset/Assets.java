package dev.stile.http.asset;

import dev.stile.http.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The widget's files, from the class path: the script at its two addresses, checked again every few
 * minutes, and its parts by content hash, kept forever. Thread-safe.
 */
public final class Assets {
  /**
   * Where pages of the service that Stile replaces load the script from, and our own name for it.
   */
  public static final Set<String> SCRIPT_PATHS =
      Set.of("/captcha-frontend/aliyunCaptcha/AliyunCaptcha.js", "/stile.js");

  /** The script's address may stand behind an account's label, and then its parts do too. */
  private static final Pattern LABEL =
      Pattern.compile("^/[a-z0-9]{4,16}(?=/(?:captcha-frontend/|stile(?:\\.js$|/)))");

  private static final Pattern PART =
      Pattern.compile("/stile/([a-z0-9-]{1,40}\\.[A-Za-z0-9]{6,20}\\.(?:js|json))");

  private static final String REVALIDATE = "public, max-age=300, must-revalidate";
  private static final String FOREVER = "public, max-age=31536000, immutable";

  private final ConcurrentHashMap<String, Optional<Asset>> loaded = new ConcurrentHashMap<>();

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Asset(byte[] plain, byte[] gzip, String tag) {}

  /**
   * The file at a path, if there is one.
   *
   * @param acceptEncoding the header's value, or empty
   * @param ifNoneMatch the header's value, or empty
   */
  public Optional<Reply> answer(String rawPath, String acceptEncoding, String ifNoneMatch) {
    String path = LABEL.matcher(rawPath).replaceFirst("");
    if (SCRIPT_PATHS.contains(path)) {
      return find("stile.js")
          .map(asset -> reply(asset, "text/javascript", REVALIDATE, acceptEncoding, ifNoneMatch));
    }
    var part = PART.matcher(path);
    if (!part.matches()) {
      return Optional.empty();
    }
    String type = path.endsWith(".json") ? "application/json" : "text/javascript";
    return find("stile/" + part.group(1))
        .map(asset -> reply(asset, type, FOREVER, acceptEncoding, ifNoneMatch));
  }

  /** Only what exists is kept: asking for names that don't must cost no memory. */
  private Optional<Asset> find(String name) {
    Optional<Asset> known = loaded.get(name);
    if (known != null) {
      return known;
    }
    Optional<Asset> read = read(name);
    if (read.isPresent()) {
      loaded.put(name, read);
    }
    return read;
  }

  private static Optional<Asset> read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/stile/widget/" + name)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] plain = in.readAllBytes();
      var zipped = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(zipped)) {
        gzip.write(plain);
      }
      return Optional.of(new Asset(plain, zipped.toByteArray(), tag(plain)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tag(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Reply reply(
      Asset asset, String type, String caching, String acceptEncoding, String ifNoneMatch) {
    Map<String, String> headers =
        Map.of("ETag", asset.tag(), "Cache-Control", caching, "Vary", "Accept-Encoding");
    String fullType = type + ";charset=utf-8";
    if (ifNoneMatch.equals(asset.tag())) {
      return new Reply(304, fullType, new byte[0], "Asset", headers);
    }
    return acceptEncoding.contains("gzip")
        ? new Reply(200, fullType, asset.gzip(), "Asset", headers).with("Content-Encoding", "gzip")
        : new Reply(200, fullType, asset.plain(), "Asset", headers);
  }
}
