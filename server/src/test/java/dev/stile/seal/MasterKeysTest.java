package dev.stile.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.seal.MasterKeys.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class MasterKeysTest {
  private static final MasterKey OLDEST = key(3, 'a');
  private static final MasterKey NEWEST = key(4, 'b');

  private final MasterKeys keys = new MasterKeys(List.of(OLDEST, NEWEST));

  @Test
  void aRotationLeavesDerivedSecretsAsTheyWere() {
    assertThat(keys.derive("events")).isEqualTo(new MasterKeys(List.of(OLDEST)).derive("events"));
  }

  @Test
  void eachPurposeAndEachMasterKeyHasASecretOfItsOwn() {
    byte[] events = keys.derive("events");
    assertThat(events).hasSize(32).isNotEqualTo(keys.derive("counters"));
    assertThat(events).isNotEqualTo(new MasterKeys(List.of(NEWEST)).derive("events"));
  }

  /** RFC 5869 with no salt: every node, whatever its version, must find the same secret. */
  @Test
  void aSecretIsDerivedByTheHkdfOfTheStandard() throws GeneralSecurityException {
    byte[] extracted = hmac(new byte[32], OLDEST.secret());
    byte[] info = "stile derived events\1".getBytes(StandardCharsets.US_ASCII);
    assertThat(keys.derive("events")).isEqualTo(hmac(extracted, info));
  }

  private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }

  private static MasterKey key(int generation, char filling) {
    byte[] secret = new byte[MasterKey.LENGTH];
    Arrays.fill(secret, (byte) filling);
    return new MasterKey(generation, secret);
  }
}
