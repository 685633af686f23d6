package dev.stile.scene;

/** Where a page says that it runs. */
public enum Platform {
  /** In a browser. */
  WEB,
  /** In an app. */
  WEBVIEW,
  /** In a mini program. */
  MINIPROGRAM,
  /** Nowhere that a widget says. */
  OTHER
}
