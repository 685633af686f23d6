package dev.stile.access;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@link Field}s of one request, each at most once and within bounds, or the first fault. */
final class Fields {
  private static final Map<String, Field> BY_PARAMETER =
      Arrays.stream(Field.values())
          .filter(field -> !field.parameter().isEmpty())
          .collect(toUnmodifiableMap(Field::parameter, identity()));

  private final Map<Field, String> values = new EnumMap<>(Field.class);
  private @Nullable Fault fault;

  private Fields() {}

  static Fields ofParameters(List<Parameter> parameters) {
    Fields fields = new Fields();
    if (parameters.size() > Field.MAX_PARAMETERS) {
      fields.fault = new Fault(AccessRefusal.INVALID_PARAMETER, "Parameters");
      return fields;
    }
    for (Parameter parameter : parameters) {
      Field field = BY_PARAMETER.get(parameter.name());
      if (field != null) {
        fields.add(field, field.parameter(), parameter.value());
      }
    }
    return fields;
  }

  static Fields ofHeaders(SignedRequest request) {
    Fields fields = new Fields();
    for (Field field : Field.values()) {
      if (!field.header().isEmpty()) {
        request.header(field.header()).forEach(value -> fields.add(field, field.header(), value));
      }
    }
    return fields;
  }

  private void add(Field field, String name, String value) {
    boolean twice = values.putIfAbsent(field, value) != null;
    if (fault == null && (twice || value.length() > field.maxLength())) {
      fault = new Fault(AccessRefusal.INVALID_PARAMETER, name);
    }
  }

  /** What was wrong with the first field that was given twice or too long. */
  Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }

  /** Its value, or empty text when it is absent. */
  String get(Field field) {
    return values.getOrDefault(field, "");
  }

  /** An empty value says as little as none: one SDK sends valueless signature parameters. */
  boolean lacks(Field field) {
    return get(field).isEmpty();
  }
}
