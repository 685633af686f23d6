package dev.stile.app.config;

/**
 * One thing that is wrong with a configuration.
 *
 * @param key path of the key, as in {@code accounts[0].scenes[2].id}
 * @param sentence what is wrong, continuing the key; never holds a value, which may be a secret
 */
public record Fault(String key, String sentence) {
  @Override
  public String toString() {
    return key + ": " + sentence;
  }
}
