package dev.stile.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One mapping of the file. What is asked for is what it may hold: {@link #close} reports the rest.
 *
 * <p>Faults go to the collector and a stand-in is returned, so that reading goes on and finds the
 * other faults; nothing that was read may be used once there is a fault.
 */
final class Section implements AutoCloseable {
  private static final YamlNode NOTHING = new YamlNode.Nothing();

  private final String path;
  private final Map<String, YamlNode> entries;
  private final Values values;
  private final Faults faults;
  private final Set<String> allKeys;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * @param allKeys collects every key asked for anywhere, in the form {@code accounts[].prefix}
   */
  Section(
      String path, YamlNode.Mapping mapping, Values values, Faults faults, Set<String> allKeys) {
    this.path = path;
    this.entries = mapping.entries();
    this.values = values;
    this.faults = faults;
    this.allKeys = allKeys;
  }

  String path(String key) {
    return Keys.join(path, key);
  }

  boolean holds(String key) {
    return !(node(key) instanceof YamlNode.Nothing);
  }

  <T> Optional<T> optional(String key, Kind<T> kind) {
    return value(node(key), path(key), kind);
  }

  <T> T required(String key, Kind<T> kind, T standIn) {
    if (!holds(key)) {
      faults.add(path(key), "is missing");
    }
    return optional(key, kind).orElse(standIn);
  }

  /** A list of values; each comes with its own path. */
  <T> List<Item<T>> list(String key, Kind<T> kind) {
    List<Item<T>> found = new ArrayList<>();
    for (Item<YamlNode> item : items(key)) {
      if (item.value() instanceof YamlNode.Nothing) {
        faults.add(item.path(), "is empty");
      }
      value(item.value(), item.path(), kind)
          .ifPresent(value -> found.add(new Item<>(item.path(), value)));
    }
    return found;
  }

  /** A value and the path of its key. */
  record Item<T>(String path, T value) {}

  Optional<Path> file(String key) {
    return written(node(key), path(key)).flatMap(text -> values.path(text, path(key)));
  }

  Optional<Path> requiredFile(String key) {
    if (!holds(key)) {
      faults.add(path(key), "is missing");
    }
    return file(key);
  }

  Optional<Section> section(String key) {
    return section(node(key), path(key));
  }

  /** A list of mappings. */
  List<Section> sections(String key) {
    List<Section> found = new ArrayList<>();
    for (Item<YamlNode> item : items(key)) {
      if (item.value() instanceof YamlNode.Nothing) {
        faults.add(item.path(), "is empty");
      }
      section(item.value(), item.path()).ifPresent(found::add);
    }
    return found;
  }

  /** Reports every key that nobody has asked for. */
  @Override
  public void close() {
    for (String key : entries.keySet()) {
      if (!known.contains(key)) {
        faults.add(
            path(key),
            "is not a known key"
                + Keys.nearest(key, known).map(near -> "; did you mean " + near + "?").orElse(""));
      }
    }
  }

  private YamlNode node(String key) {
    known.add(key);
    allKeys.add(path(key).replaceAll("\\[\\d+]", "[]"));
    return entries.getOrDefault(key, NOTHING);
  }

  private <T> Optional<T> value(YamlNode node, String at, Kind<T> kind) {
    return written(node, at)
        .flatMap(text -> values.text(text, at))
        .flatMap(text -> {
          Optional<T> value = kind.read().apply(text);
          if (value.isEmpty()) {
            faults.add(at, kind.expects());
          }
          return value;
        });
  }

  private Optional<String> written(YamlNode node, String at) {
    return switch (node) {
      case YamlNode.Scalar(String text) -> Optional.of(text);
      case YamlNode.Nothing _, YamlNode.Reported _ -> Optional.empty();
      case YamlNode.Mapping _, YamlNode.Sequence _ -> {
        faults.add(at, "must be one value, not a list or a group of keys");
        yield Optional.empty();
      }
    };
  }

  private Optional<Section> section(YamlNode node, String at) {
    return switch (node) {
      case YamlNode.Mapping mapping ->
          Optional.of(new Section(at, mapping, values, faults, allKeys));
      case YamlNode.Nothing _, YamlNode.Reported _ -> Optional.empty();
      case YamlNode.Scalar _, YamlNode.Sequence _ -> {
        faults.add(at, "must be a group of keys");
        yield Optional.empty();
      }
    };
  }

  private List<Item<YamlNode>> items(String key) {
    return switch (node(key)) {
      case YamlNode.Sequence(List<YamlNode> items) -> {
        List<Item<YamlNode>> found = new ArrayList<>();
        for (YamlNode item : items) {
          found.add(new Item<>(Keys.join(path(key), found.size()), item));
        }
        yield found;
      }
      case YamlNode.Nothing _, YamlNode.Reported _ -> List.of();
      case YamlNode.Scalar _, YamlNode.Mapping _ -> {
        faults.add(path(key), "must be a list");
        yield List.of();
      }
    };
  }
}
