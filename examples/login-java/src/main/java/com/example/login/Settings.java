package com.example.login;

import java.net.URI;
import java.util.Map;

/**
 * What differs between one installation and the next, from the environment.
 *
 * @param endpoint where this back end reaches the captcha service, {@code host:port}
 * @param protocol {@code HTTP} or {@code HTTPS}; plain HTTP only where the network is trusted
 * @param scriptUrl where the visitor's browser loads the captcha's script from
 * @param prefix names the account to the captcha's script; public
 * @param accessKeySecret signs the back end's calls; never leaves this process
 */
record Settings(
    int port,
    String endpoint,
    String protocol,
    URI scriptUrl,
    String prefix,
    String puzzleScene,
    String sliderScene,
    String accessKeyId,
    String accessKeySecret) {

  static Settings from(Map<String, String> environment) {
    return new Settings(
        Integer.parseInt(environment.getOrDefault("PORT", "8000")),
        environment.getOrDefault("STILE_ENDPOINT", "127.0.0.1:8080"),
        environment.getOrDefault("STILE_PROTOCOL", "HTTP"),
        URI.create(
            environment.getOrDefault(
                "STILE_SCRIPT_URL",
                "http://127.0.0.1:8080/captcha-frontend/aliyunCaptcha/AliyunCaptcha.js")),
        environment.getOrDefault("STILE_PREFIX", "demo01"),
        environment.getOrDefault("STILE_SCENE_PUZZLE", "puzzle01"),
        environment.getOrDefault("STILE_SCENE_SLIDING", "slider01"),
        environment.getOrDefault("ALIBABA_CLOUD_ACCESS_KEY_ID", "stile-demo"),
        required(environment, "ALIBABA_CLOUD_ACCESS_KEY_SECRET"));
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("set the environment variable " + name);
    }
    return value;
  }

  /** The scene that belongs to a form of captcha. */
  String scene(CaptchaForm form) {
    return switch (form) {
      case PUZZLE -> puzzleScene;
      case SLIDER -> sliderScene;
    };
  }

  /** Scheme, host and port of the script, which the page's content security policy must allow. */
  String captchaOrigin() {
    return scriptUrl.getScheme() + "://" + scriptUrl.getRawAuthority();
  }

  /** Without the secret, so that a log of the settings gives nothing away. */
  @Override
  public String toString() {
    return "Settings[" + protocol + " " + endpoint + ", key " + accessKeyId + "]";
  }
}
