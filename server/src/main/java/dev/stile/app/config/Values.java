package dev.stile.app.config;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a scalar as written into the value that is meant: a name in braces after a dollar sign is a
 * variable of the environment, two dollar signs before the brace stand for one, and {@code
 * file:path} is the trimmed content of a file. What a variable or a file holds is taken as it is,
 * never expanded again.
 */
final class Values {
  private static final String FILE_SCHEME = "file:";
  private static final Pattern REFERENCE = Pattern.compile("\\$\\$\\{|\\$\\{([^}]*)}?");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Function<String, @Nullable String> environment;
  private final Path folder;
  private final SourceFiles sources;
  private final Faults faults;

  Values(
      Function<String, @Nullable String> environment,
      Path folder,
      SourceFiles sources,
      Faults faults) {
    this.environment = environment;
    this.folder = folder;
    this.sources = sources;
    this.faults = faults;
  }

  /** The value, or empty when faults were added instead. */
  Optional<String> text(String written, String key) {
    return written.startsWith(FILE_SCHEME)
        ? path(written, key).flatMap(file -> content(file, key))
        : expanded(written, key);
  }

  /** The path, relative ones against the configuration's folder; {@code file:} changes nothing. */
  Optional<Path> path(String written, String key) {
    String name =
        written.startsWith(FILE_SCHEME) ? written.substring(FILE_SCHEME.length()) : written;
    return expanded(name, key).flatMap(text -> resolved(text, key));
  }

  private Optional<Path> resolved(String text, String key) {
    if (text.isBlank()) {
      faults.add(key, "names no file");
      return Optional.empty();
    }
    try {
      return Optional.of(folder.resolve(text).normalize());
    } catch (InvalidPathException wrong) {
      faults.add(key, "is not a path");
      return Optional.empty();
    }
  }

  /** The bytes of {@code file}, or empty when a fault was added instead. */
  Optional<byte[]> bytes(Path file, String key) {
    return switch (sources.read(file)) {
      case SourceFiles.Content.Held(byte[] bytes) -> Optional.of(bytes);
      case SourceFiles.Content.Unusable(String sentence) -> {
        faults.add(key, "names a file that " + sentence);
        yield Optional.empty();
      }
    };
  }

  private Optional<String> content(Path file, String key) {
    return bytes(file, key)
        .flatMap(bytes -> utf8(bytes, key, "names a file that is not UTF-8"))
        .map(String::strip);
  }

  Optional<String> utf8(byte[] bytes, String key, String sentence) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException wrong) {
      faults.add(key, sentence);
      return Optional.empty();
    }
  }

  private Optional<String> expanded(String written, String key) {
    Matcher reference = REFERENCE.matcher(written);
    StringBuilder value = new StringBuilder();
    boolean whole = true;
    while (reference.find()) {
      String replacement = replacement(reference, key);
      whole &= replacement != null;
      reference.appendReplacement(
          value, Matcher.quoteReplacement(replacement == null ? "" : replacement));
    }
    return whole ? Optional.of(reference.appendTail(value).toString()) : Optional.empty();
  }

  private @Nullable String replacement(Matcher reference, String key) {
    String name = reference.group(1);
    if (name == null) {
      return "${";
    }
    if (!VARIABLE.matcher(name).matches() || !reference.group().endsWith("}")) {
      faults.add(
          key,
          "holds a ${ that is not followed by a variable's name and }; write $${ for a plain ${");
      return null;
    }
    String value = environment.apply(name);
    if (value == null) {
      faults.add(key, "needs the environment variable " + name + ", which is not set");
    }
    return value;
  }
}
