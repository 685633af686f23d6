package dev.stile.http.client;

import dev.stile.access.Authenticate;
import dev.stile.access.Authentication;
import dev.stile.access.Authentication.Authenticated;
import dev.stile.http.Signed;
import dev.stile.http.WireCode;
import dev.stile.http.WireCodes;
import dev.stile.http.WireRequest;
import dev.stile.scene.AccessKey;
import dev.stile.scene.Directory;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells a back end that relays the client API from a page. The vendor's pages sign too, but with a
 * key that every browser has: only a key of ours means something. Thread-safe.
 */
public final class Relays {
  private final Supplier<Directory> directory;
  private final Authenticate authenticate;

  public Relays(Supplier<Directory> directory, Authenticate authenticate) {
    this.directory = directory;
    this.authenticate = authenticate;
  }

  sealed interface Outcome {}

  /** A page, or somebody with a key that means nothing here. */
  record Direct() implements Outcome {}

  /** A back end of this account. */
  record Relayed(String account) implements Outcome {}

  record Refused(WireCode code) implements Outcome {}

  Outcome check(WireRequest request) {
    Optional<AccessKey> key = request.first("AccessKeyId").flatMap(directory.get()::accessKey);
    if (key.isEmpty()) {
      return new Direct();
    }
    return switch (authenticate.authenticate(Signed.of(request))) {
      case Authentication.Refused refused ->
          new Refused(WireCodes.of(refused.reason(), refused.detail()));
      case Authenticated caller ->
          caller.key().permitted()
              ? new Relayed(caller.key().account())
              : new Refused(WireCodes.KEY_DENIED);
    };
  }
}
