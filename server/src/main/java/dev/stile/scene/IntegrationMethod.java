package dev.stile.scene;

/** Where the pages of a scene live; fixed for the scene's life. */
public enum IntegrationMethod {
  /** In browsers. */
  WEB,
  /** In the web views of apps and mini programs. */
  WEBVIEW,
  /** In mini programs. */
  MINIPROGRAM;

  /** Whether a page that says to run there can be one of such a scene. */
  public boolean admits(Platform platform) {
    return switch (this) {
      case WEB -> platform == Platform.WEB;
      case WEBVIEW -> platform == Platform.WEBVIEW || platform == Platform.MINIPROGRAM;
      case MINIPROGRAM -> platform == Platform.MINIPROGRAM;
    };
  }
}
