package dev.stile.http.tls;

import static dev.stile.http.tls.PemFault.Part.KEY;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/** Reads a private key that is neither encrypted nor in one of the old formats. */
final class PemKey {
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");
  private static final String CONVERT = "convert it with openssl pkcs8 -topk8 -nocrypt";

  private PemKey() {}

  static PrivateKey parse(byte[] pem) throws UnusablePem {
    List<PemBlock> keys =
        PemBlock.parse(pem).stream()
            .filter(block -> block.label().endsWith("PRIVATE KEY"))
            .toList();
    if (keys.size() != 1) {
      throw new UnusablePem(
          KEY, keys.isEmpty() ? "holds no private key in PEM" : "holds more than one private key");
    }
    return switch (keys.getFirst().label()) {
      case "PRIVATE KEY" -> pkcs8(keys.getFirst());
      case "ENCRYPTED PRIVATE KEY" ->
          throw new UnusablePem(KEY, "holds an encrypted private key; " + CONVERT);
      default -> throw new UnusablePem(KEY, oldFormat(keys.getFirst()));
    };
  }

  private static String oldFormat(PemBlock block) {
    String kind = block.body().contains("ENCRYPTED") ? "an encrypted" : "a";
    return "holds " + kind + " " + block.label() + ", where PKCS#8 is needed; " + CONVERT;
  }

  private static PrivateKey pkcs8(PemBlock block) throws UnusablePem {
    byte[] der = block.der().orElseThrow(() -> new UnusablePem(KEY, "holds damaged base64"));
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
      } catch (InvalidKeySpecException otherAlgorithm) {
        // The format does not name its algorithm to us: try the next.
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has " + algorithm, e);
      }
    }
    throw new UnusablePem(KEY, "holds a key that is damaged or not of type RSA, EC or Ed25519");
  }
}
