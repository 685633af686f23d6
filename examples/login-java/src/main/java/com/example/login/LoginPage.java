package com.example.login;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page, with this installation's settings filled in. */
final class LoginPage {
  private final Settings settings;
  private final String template;

  LoginPage(Settings settings) {
    this.settings = settings;
    this.template = new String(file("login.html"), StandardCharsets.UTF_8);
  }

  /** A file of the page. */
  static byte[] file(String name) {
    try (InputStream in = LoginPage.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The page as HTML.
   *
   * @param isEmbedded the captcha stands in the page instead of in a window above it
   */
  byte[] html(CaptchaForm form, boolean isEmbedded) {
    String mode = isEmbedded ? "embed" : "popup";
    return template
        .replace("{{scriptUrl}}", escaped(settings.scriptUrl().toString()))
        .replace("{{prefix}}", escaped(settings.prefix()))
        .replace("{{sceneId}}", escaped(settings.scene(form)))
        .replace("{{form}}", form.label())
        .replace("{{mode}}", mode)
        .replace("data-" + form.label() + "-" + mode, "aria-current=\"page\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Only the page's own files, and the captcha's script and calls. */
  String contentSecurityPolicy() {
    String captcha = settings.captchaOrigin();
    return "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
        + "img-src 'self'; style-src 'self'; script-src 'self' "
        + captcha
        + "; connect-src 'self' "
        + captcha;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
