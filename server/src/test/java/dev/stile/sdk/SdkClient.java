package dev.stile.sdk;

import java.util.Optional;

/** One of the vendor's clients, set up as a business server would. */
interface SdkClient extends AutoCloseable {
  /** Calls the action that integrations use today. */
  Surfaced verifyIntelligentCaptcha(Optional<String> parameter, Optional<String> sceneId);

  /** Calls the older action. */
  Surfaced verifyCaptcha(Optional<String> parameter);

  /**
   * Calls whatever the test wants.
   *
   * @throws UnsupportedOperationException where the SDK only makes the calls that it was made for
   */
  Surfaced call(FreeCall call);

  @Override
  default void close() {}
}
