package dev.stile.challenge;

import dev.stile.scene.Account;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The name of a challenge, or of all challenges of one visit. */
final class CertifyId {
  private static final String LETTERS_AND_DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 10;

  private static final Pattern CHOSEN_PART = Pattern.compile("[A-Za-z0-9]{10}");

  private CertifyId() {}

  static String random(RandomGenerator random) {
    var id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS_AND_DIGITS.charAt(random.nextInt(LETTERS_AND_DIGITS.length())));
    }
    return id.toString();
  }

  /** Whether a customer may choose it: his prefix, and ten letters or digits. */
  static boolean isChosenBy(Account account, String certifyId) {
    String start = account.prefix() + "_";
    return certifyId.startsWith(start)
        && CHOSEN_PART.matcher(certifyId.substring(start.length())).matches();
  }
}
