package dev.stile.app.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Turns YAML text into a tree, keeping scalars as written and reporting every key given twice.
 *
 * <p>One document, no aliases, no values of special types: a configuration needs none, and the
 * parser would hand an alias over as the text of its name.
 */
final class YamlTree {
  private static final int MAX_DEPTH = 32;
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final YAMLParser parser;
  private final Faults faults;

  private YamlTree(YAMLParser parser, Faults faults) {
    this.parser = parser;
    this.faults = faults;
  }

  /** The mapping at the root of {@code text}, or empty when faults were added instead. */
  static Optional<YamlNode.Mapping> parse(String text, Faults faults) {
    try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        faults.add(Keys.FILE, "is empty");
        return Optional.empty();
      }
      YamlNode root = new YamlTree(parser, faults).node("");
      if (parser.nextToken() != null) {
        faults.add(Keys.FILE, "holds more than one document");
      }
      if (root instanceof YamlNode.Mapping mapping) {
        return Optional.of(mapping);
      }
      faults.add(Keys.FILE, "does not hold keys with values");
      return Optional.empty();
    } catch (JacksonException broken) {
      faults.add(Keys.FILE, "is not valid YAML" + place(broken.getLocation()));
      return Optional.empty();
    }
  }

  /** Only the place: the parser's own text quotes the line, and with it perhaps a secret. */
  private static String place(@Nullable TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private YamlNode node(String path) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(path);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(path);
    }
    if (token == JsonToken.VALUE_NULL) {
      return new YamlNode.Nothing();
    }
    if (parser.isCurrentAlias()) {
      faults.add(Keys.named(path), "is an alias, which is not supported: write the value out");
      return new YamlNode.Reported();
    }
    if (token == JsonToken.VALUE_EMBEDDED_OBJECT) {
      faults.add(Keys.named(path), "is of a special YAML type, which is not supported");
      return new YamlNode.Reported();
    }
    return new YamlNode.Scalar(parser.getString());
  }

  private YamlNode mapping(String path) {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      String keyPath = Keys.join(path, key);
      if (entries.putIfAbsent(key, node(keyPath)) != null) {
        faults.add(keyPath, "is given twice");
      }
    }
    return new YamlNode.Mapping(entries);
  }

  private YamlNode sequence(String path) {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(Keys.join(path, items.size())));
    }
    return new YamlNode.Sequence(items);
  }
}
