package dev.stile.scene;

import java.util.Optional;

/**
 * A customer and its public identity.
 *
 * @param prefix the "user tag" that pages and hosts carry, {@code [a-z0-9]{4,16}}
 * @param isDefault whether requests that name no account are this one's
 * @param active false for a suspended account: its requests are refused, its settings kept
 * @param clientQps client calls (init and attempt) a second over the whole account
 * @param businessQps redemptions a second over the whole account
 * @param encryptionKey with which its business servers encrypt scene ids, if they do
 */
public record Account(
    String prefix,
    boolean isDefault,
    boolean active,
    int clientQps,
    int businessQps,
    Optional<EncryptionKey> encryptionKey) {}
