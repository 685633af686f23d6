package dev.stile.access;

import static dev.stile.access.AccessRefusal.ACCESS_KEY_NOT_FOUND;
import static dev.stile.access.AccessRefusal.NONCE_USED;
import static dev.stile.access.AccessRefusal.SECURITY_TOKEN_MISMATCH;
import static dev.stile.access.AccessRefusal.SECURITY_TOKEN_MISSING;

import dev.stile.access.Authentication.Authenticated;
import dev.stile.scene.AccessKey;
import dev.stile.scene.Directory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tells whose a signed request is: of the V3 family (ACS3-HMAC-SHA256) when an {@code
 * Authorization} header says so, else of the older V1 (HMAC-SHA1 in a parameter).
 *
 * <p>Checked in this order: fields given once and in bounds, action and version, the fields of the
 * signature, time, access key, security token, body and signature, nonce. What a visitor writes
 * reaches a request only as the value of a business parameter, and no such value is looked at but
 * by the signature.
 *
 * <p>Thread-safe. Takes time linear in the size of the request.
 */
public final class Authenticate {
  private final Supplier<Directory> directory;
  private final Supplier<Set<String>> publicHosts;
  private final NonceBook nonces;
  private final TimeWindow window;

  /**
   * @param publicHosts names that clients may have signed where a proxy rewrites {@code Host}; with
   *     a port where clients use one
   * @param window how far from now a request may say it was signed; the vendor's is 15 minutes
   */
  public Authenticate(
      Supplier<Directory> directory,
      Supplier<Set<String>> publicHosts,
      NonceBook nonces,
      InstantSource clock,
      Duration window) {
    this.directory = directory;
    this.publicHosts = publicHosts;
    this.nonces = nonces;
    this.window = new TimeWindow(clock, window);
  }

  /**
   * Whose the request is, or why it is nobody's. Records the nonce of a request that is somebody's.
   */
  public Authentication authenticate(SignedRequest request) {
    Format format = Format.of(request);
    Reading reading =
        Acs3Claim.isMadeBy(request) ? Acs3Claim.read(request) : RpcClaim.read(request);
    return switch (reading) {
      case Fault fault -> fault.refused(format);
      case Claim claim -> judge(claim, format);
    };
  }

  private Authentication judge(Claim claim, Format format) {
    Optional<Fault> untimely = window.fault(claim.timestamp());
    if (untimely.isPresent()) {
      return untimely.get().refused(format);
    }
    Optional<AccessKey> found = directory.get().accessKey(claim.accessKeyId());
    if (found.isEmpty()) {
      return new Fault(ACCESS_KEY_NOT_FOUND, Field.ACCESS_KEY_ID.parameter()).refused(format);
    }
    AccessKey key = found.get();
    return tokenFault(claim, key)
        .or(() -> claim.disproof(key, publicHosts.get()))
        // Only now: a request that is not the key's must not take the key's nonces.
        .or(() -> nonceFault(claim, key))
        .<Authentication>map(fault -> fault.refused(format))
        .orElseGet(() -> authenticated(claim, key, format));
  }

  private static Optional<Fault> tokenFault(Claim claim, AccessKey key) {
    String expected = key.securityToken() == null ? "" : key.securityToken();
    String given = claim.securityToken();
    if (given.isEmpty() && !expected.isEmpty()) {
      return Optional.of(new Fault(SECURITY_TOKEN_MISSING, Field.SECURITY_TOKEN.parameter()));
    }
    return ConstantTime.areEqual(expected, given)
        ? Optional.empty()
        : Optional.of(new Fault(SECURITY_TOKEN_MISMATCH, Field.SECURITY_TOKEN.parameter()));
  }

  private Optional<Fault> nonceFault(Claim claim, AccessKey key) {
    if (claim.nonce().isEmpty()) {
      return Optional.empty();
    }
    return switch (nonces.use(key, claim.nonce(), claim.signature())) {
      case FRESH, SAME_REQUEST -> Optional.empty();
      case USED -> Optional.of(new Fault(NONCE_USED, Field.SIGNATURE_NONCE.parameter()));
    };
  }

  private static Authenticated authenticated(Claim claim, AccessKey key, Format format) {
    return new Authenticated(
        key, claim.nonce(), claim.signature(), claim.action(), claim.version(), claim.v3(), format);
  }
}
