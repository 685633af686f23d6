package dev.stile.scene;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All accounts, keys and scenes at one moment; immutable, so a request that holds one sees one
 * configuration from its first step to its last. Who needs the current one takes a {@code
 * Supplier<Directory>}.
 */
public final class Directory {
  private final Map<String, Account> accounts;
  private final Map<String, AccessKey> accessKeys;
  private final Map<String, Scene> scenes;
  private final Optional<Account> defaultAccount;

  /**
   * @throws IllegalStateException when two accounts, keys or scenes share a name; the reader of the
   *     configuration has reported that as a fault before
   */
  public Directory(
      Collection<Account> accounts, Collection<AccessKey> accessKeys, Collection<Scene> scenes) {
    this.accounts = byName(accounts, Account::prefix);
    this.accessKeys = byName(accessKeys, AccessKey::id);
    this.scenes = byName(scenes, Scene::id);
    this.defaultAccount = accounts.stream().filter(Account::isDefault).findFirst();
  }

  private static <T> Map<String, T> byName(Collection<T> all, Function<T, String> name) {
    return all.stream().collect(toUnmodifiableMap(name, Function.identity()));
  }

  public Optional<Account> account(String prefix) {
    return Optional.ofNullable(accounts.get(prefix));
  }

  public Optional<Account> defaultAccount() {
    return defaultAccount;
  }

  public Optional<AccessKey> accessKey(String id) {
    return Optional.ofNullable(accessKeys.get(id));
  }

  public Optional<Scene> scene(String id) {
    return Optional.ofNullable(scenes.get(id));
  }

  public Collection<Scene> scenes() {
    return scenes.values();
  }
}
