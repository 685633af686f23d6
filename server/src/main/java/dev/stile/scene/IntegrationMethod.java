package dev.stile.scene;

/** Where the pages of a scene live; fixed for the scene's life. */
public enum IntegrationMethod {
  WEB,
  WEBVIEW,
  MINIPROGRAM
}
