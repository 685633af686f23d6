package dev.stile.app.config;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file, its scalars as they were written. */
sealed interface YamlNode {
  record Mapping(Map<String, YamlNode> entries) implements YamlNode {}

  record Sequence(List<YamlNode> items) implements YamlNode {}

  /** The text stays as written: the key id {@code 0123e4} is no number. */
  record Scalar(String text) implements YamlNode {}

  /** Something that a fault has been added for. */
  record Reported() implements YamlNode {}

  /** A key without a value, or {@code null}. */
  record Nothing() implements YamlNode {}
}
