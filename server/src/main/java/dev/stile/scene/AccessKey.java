package dev.stile.scene;

import org.jspecify.annotations.Nullable;

/**
 * A credential with which a business server signs its calls.
 *
 * @param id public name of the key
 * @param secret signs; never logged, so {@link #toString} leaves it out
 * @param account prefix of the account the key belongs to
 * @param permitted false for a key that may sign but do nothing
 * @param securityToken the fixed token that must accompany the key, or null when it takes none
 */
public record AccessKey(
    String id, String secret, String account, boolean permitted, @Nullable String securityToken) {

  @Override
  public String toString() {
    return "AccessKey[" + id + "]";
  }
}
