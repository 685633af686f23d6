package dev.stile.challenge;

import dev.stile.scene.Form;
import dev.stile.scene.Scene;

/**
 * What a doubted visitor is asked next.
 *
 * @param certifyId of the challenge whose attempt was doubted: the next one keeps it, so that who
 *     asks why finds the whole visit under one name
 * @param settles whether whoever solves it has answered the doubt and is not asked once more. A
 *     picture does, and so does more work where that is what the scene's policy asks for; a tick
 *     never does, and a silent check was not asking
 */
record SecondLook(String certifyId, Form form, boolean settles) {
  /**
   * What comes after a doubt.
   *
   * @param doubted the challenge whose attempt was doubted
   * @param withPicture whether the policy asks for a picture and not only for more work
   */
  static SecondLook after(Challenge doubted, boolean withPicture, Scene scene) {
    Form next =
        switch (doubted.form()) {
          case TRACELESS -> scene.secondaryForm();
          case CHECK_BOX, PUZZLE -> Form.PUZZLE;
          case SLIDING -> withPicture ? Form.PUZZLE : Form.SLIDING;
          case INPAINTING -> Form.INPAINTING;
          case WAIT -> Form.WAIT;
        };
    boolean isDearer = doubted.form() == Form.SLIDING || doubted.form() == Form.WAIT;
    return new SecondLook(doubted.certifyId(), next, next.hasPicture() || isDearer);
  }

  /** What comes after a second look that was failed: the doubt is as it was, the form too. */
  static SecondLook afterFailing(Challenge secondLook) {
    return new SecondLook(secondLook.certifyId(), secondLook.form(), false);
  }

  /** The same for a visitor who can't see pictures: a longer wait and more work. */
  SecondLook withoutPicture() {
    return new SecondLook(certifyId, Form.WAIT, true);
  }
}
