package dev.stile.challenge;

import dev.stile.scene.Account;
import dev.stile.scene.Directory;
import dev.stile.scene.IntegrationMethod;
import dev.stile.scene.Scene;
import java.util.List;
import java.util.Optional;

/**
 * What a visitor's request says about the account and scene it is for.
 *
 * @param prefixes the account's prefix as said by the path, the host name and a field; those that
 *     are there, in any order
 */
public record Claims(List<String> prefixes, String sceneId) {
  public Claims {
    prefixes = List.copyOf(prefixes);
  }

  /**
   * The account all claims agree on, or the default one when there is no claim. A mini program
   * can't say a prefix, so its scenes are found by their id alone.
   */
  Optional<Account> account(Directory directory) {
    Optional<Scene> scene = directory.scene(sceneId);
    if (scene.isPresent() && scene.get().method() == IntegrationMethod.MINIPROGRAM) {
      return directory.account(scene.get().account());
    }
    List<String> distinct = prefixes.stream().distinct().toList();
    return switch (distinct.size()) {
      case 0 -> directory.defaultAccount();
      case 1 -> directory.account(distinct.getFirst());
      default -> Optional.empty();
    };
  }

  /** The scene, if it is one of {@code account}. */
  Optional<Scene> scene(Directory directory, Account account) {
    return directory.scene(sceneId).filter(scene -> scene.account().equals(account.prefix()));
  }
}
