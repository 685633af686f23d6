package dev.stile.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What visitors may put in the place of their parameter: from nothing to a megabyte, most of it
 * short, much of it close to a genuine one. The same seed gives the same mutations.
 */
final class Mutations {
  /** Of UTF-8; three times as many in a URL. */
  static final int MOST_BYTES = 1 << 20;

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> FIELDS =
      List.of("sceneId", "certifyId", "securityToken", "isSign", "data");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-0",
          "1e999999999",
          "1E-2147483649",
          "NaN",
          "\"\"",
          "[]",
          "{}",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "[[[[[[]]]]]]",
          "\"passes\"",
          "\"foreign\"");

  private final RandomGenerator random;

  Mutations(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Ways to spoil a parameter. */
  enum Kind {
    NOTHING,
    BYTES,
    CHARACTERS,
    BASE64,
    FLIPPED,
    CUT,
    EXTENDED,
    FIELDS,
    DEEP,
    LONG_NUMBER,
    OTHER_ENCODING;

    private static final List<Kind> ALL = List.of(values());
  }

  Kind kind() {
    // Nothing is only one thing: it need not come as often as the others.
    return random.nextInt(100) == 0
        ? Kind.NOTHING
        : Kind.ALL.get(1 + random.nextInt(Kind.ALL.size() - 1));
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A text of this kind that does not mean what {@code genuine} means. */
  String mutant(Kind kind, String genuine) {
    Optional<Meaning> meaning = Meaning.of(genuine);
    String mutant = mutated(kind, genuine);
    while (Meaning.of(mutant).isPresent() && Meaning.of(mutant).equals(meaning)) {
      mutant = mutated(kind, genuine);
    }
    return mutant;
  }

  private String mutated(Kind kind, String genuine) {
    return switch (kind) {
      case NOTHING -> "";
      case BYTES -> characters(0x100);
      case CHARACTERS -> characters(0x10000);
      case BASE64 -> base64(bytes(length() * 3 / 4));
      case FLIPPED -> flipped(genuine);
      case CUT -> genuine.substring(0, random.nextInt(genuine.length()));
      case EXTENDED -> chance(50) ? genuine + characters(0x80) : characters(0x80) + genuine;
      case FIELDS -> written(fields(genuine));
      case DEEP -> deep();
      case LONG_NUMBER -> longNumber();
      case OTHER_ENCODING -> encoded(fields(genuine));
    };
  }

  /** Few are long, and a fixed share has the full megabyte. */
  private int length() {
    int percent = random.nextInt(100);
    if (percent == 0) {
      return MOST_BYTES;
    }
    return (int) Math.pow(2, percent < 3 ? random.nextDouble(16, 20) : random.nextDouble(16));
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Any of the first {@code bound} UTF-16 units, so halves of surrogate pairs among them. */
  private String characters(int bound) {
    int room = length();
    StringBuilder text = new StringBuilder();
    while (room > 0) {
      char c = (char) random.nextInt(bound);
      room -= c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      if (room >= 0) {
        text.append(c);
      }
    }
    return text.toString();
  }

  private String flipped(String genuine) {
    boolean inside = chance(50);
    byte[] bytes = (inside ? unwrapped(genuine) : genuine).getBytes(UTF_8);
    for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return inside ? base64(bytes) : new String(bytes, UTF_8);
  }

  /** The genuine object with a field gone, doubled, of another type, or in another's place. */
  private String fields(String genuine) {
    ObjectNode json = (ObjectNode) JSON.readTree(unwrapped(genuine));
    String proof = json.has("data") ? "data" : "securityToken";
    String field = oneOf(List.of("sceneId", "certifyId", proof));
    switch (random.nextInt(5)) {
      case 0 -> json.remove(field);
      case 1 -> json.set(field, json.path(oneOf(FIELDS)).deepCopy());
      case 2 -> json.put(field, characters(0x10000));
      case 3 -> json.put(field, json.path(field).asString() + "A");
      default -> {
        String value = oneOf(VALUES);
        // Before or after the true one: no reader may take its choice of the two.
        String added = "\"" + field + "\":" + value;
        String text = json.toString();
        return chance(50)
            ? "{" + added + "," + text.substring(1)
            : text.substring(0, text.length() - 1) + "," + added + "}";
      }
    }
    return json.toString();
  }

  /** The JSON text of a parameter: itself in style V2. */
  private static String unwrapped(String genuine) {
    return genuine.startsWith("{")
        ? genuine
        : new String(Base64.getDecoder().decode(genuine), UTF_8);
  }

  private String deep() {
    String open = chance(50) ? "[" : "{\"sceneId\":";
    return written(open.repeat(Math.max(1, length() * 3 / 4 / open.length())));
  }

  private String longNumber() {
    String digits = String.valueOf(1 + random.nextInt(9)).repeat(Math.max(1, length() * 3 / 5));
    String number = chance(50) ? digits : "1e" + digits;
    return written("{\"sceneId\":" + number + "}");
  }

  private String written(String json) {
    return chance(50) ? json : base64(json.getBytes(UTF_8));
  }

  private String encoded(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    return switch (random.nextInt(4)) {
      case 0 -> Base64.getUrlEncoder().encodeToString(bytes);
      case 1 -> Base64.getMimeEncoder().encodeToString(bytes);
      case 2 -> Base64.getEncoder().withoutPadding().encodeToString(bytes) + "=";
      default -> base64(base64(bytes).getBytes(UTF_8));
    };
  }

  private static String base64(byte[] bytes) {
    String text = Base64.getEncoder().encodeToString(bytes);
    return text.substring(0, Math.min(text.length(), MOST_BYTES));
  }

  /** What the most lenient reader would take a parameter to say; the proof is ticket or record. */
  private record Meaning(String sceneId, String certifyId, String proof) {
    static Optional<Meaning> of(String parameter) {
      if (parameter.length() > 16_384) {
        return Optional.empty();
      }
      try {
        var json = JSON.readTree(parameter.startsWith("{") ? parameter : decoded(parameter));
        return Optional.of(
            new Meaning(
                json.path("sceneId").asString(""),
                json.path("certifyId").asString(""),
                json.has("data")
                    ? JSON.readTree(decoded(json.path("data").asString("")))
                        .path("record")
                        .asString("")
                    : decoded(json.path("securityToken").asString(""))));
      } catch (RuntimeException e) {
        return Optional.empty();
      }
    }

    private static String decoded(String base64) {
      String standard = base64.replace('-', '+').replace('_', '/');
      return new String(Base64.getMimeDecoder().decode(standard), UTF_8);
    }
  }
}
