import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Makes the token of encryption mode: java Token.java SCENE SECONDS, the key in STILE_ENCRYPTION_KEY. */
final class Token {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Token() {}

  public static void main(String[] arguments) throws GeneralSecurityException {
    String key = System.getenv("STILE_ENCRYPTION_KEY");
    System.out.println(encryptedSceneId(arguments[0], Integer.parseInt(arguments[1]), key));
  }

  static String encryptedSceneId(String sceneId, int seconds, String keyBase64)
      throws GeneralSecurityException {
    byte[] iv = new byte[16];
    RANDOM.nextBytes(iv);
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(Base64.getDecoder().decode(keyBase64), "AES"),
        new IvParameterSpec(iv));
    String text = sceneId + "&" + Instant.now().getEpochSecond() + "&" + seconds;
    byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
    byte[] whole = ByteBuffer.allocate(iv.length + sealed.length).put(iv).put(sealed).array();
    return Base64.getEncoder().encodeToString(whole);
  }
}
