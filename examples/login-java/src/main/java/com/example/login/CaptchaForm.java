package com.example.login;

import java.util.Locale;

/** The forms of captcha that the demo shows. A real page has one. */
enum CaptchaForm {
  PUZZLE,
  SLIDER;

  /** The form of that name; the puzzle for everything unknown. */
  static CaptchaForm named(String name) {
    return SLIDER.label().equals(name) ? SLIDER : PUZZLE;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
