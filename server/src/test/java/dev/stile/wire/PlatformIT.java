package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.wire.Shop.Guest;
import dev.stile.wire.TestService.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in browsers, apps and mini programs: what each scene takes, and the page made for apps. */
class PlatformIT {
  private static final String SCENES =
      """
      - {id: web, name: Web, form: sliding, work: 2, policy: {behaviour: observe}}
      - {id: app, name: App, form: sliding, work: 2, method: webview, policy: {behaviour: observe}}
      - {id: mini, name: Mini, form: sliding, work: 2, method: miniprogram, policy: {behaviour: observe}}
      - id: framed
        name: Framed
        form: sliding
        frameAncestors: ["https://App.example.com:443", "http://127.0.0.2:81"]
      """;

  @RegisterExtension private static final Shop shop = Shop.open(SCENES);

  @ParameterizedTest
  @CsvSource({
    "web, web, T001",
    "web, '', T001",
    "web, webview, F017",
    "web, miniprogram, F017",
    "web, windows, F017",
    "app, webview, T001",
    "app, miniprogram, T001",
    "app, '', T001",
    "app, web, F017",
    "mini, miniprogram, T001",
    "mini, '', T001",
    "mini, web, F017",
    "mini, webview, F017"
  })
  void aDeclaredPlatformMustBeOneOfTheScenesInBothStyles(String scene, String said, String code) {
    Guest guest = shop.guestWith(scene);
    Answer issued = guest.ask("Platform", said);
    shop.pass(Duration.ofSeconds(2));
    assertThat(Shop.codeOf(guest.submit(issued))).isEqualTo(code);
    Answer other = guest.ask("Platform", said);
    shop.pass(Duration.ofSeconds(2));
    assertThat(guest.codeInV2(other)).isEqualTo(code);
  }

  @Test
  void thePageForAppsAllowsNoScriptInItselfAndNoFrameButTheScenes() throws Exception {
    HttpResponse<String> page = get("/webview.html?prefix=shop01&sceneId=framed&language=en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src blob:;"
                + " base-uri 'none'; form-action 'none';"
                + " frame-ancestors https://app.example.com http://127.0.0.2:81");
    assertThat(page.body())
        .contains("content=\"https://app.example.com http://127.0.0.2:81\"")
        .doesNotContain("style=", "onload", "framed");
    assertThat(page.body().replaceAll("<script src=\"[a-z.]+\"></script>", ""))
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?sceneId=web",
        "?sceneId=none",
        "?sceneId=",
        "?sceneId=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "?sceneId=web;frame-ancestors%20*"
      })
  void whereTheSceneAllowsNoneThereIsNone(String query) throws Exception {
    HttpResponse<String> page = get("/webview.html" + query);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .endsWith("; frame-ancestors 'none'");
    assertThat(page.body()).contains("content=\"\"").doesNotContain("alert");
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://" + shop.service().endpoint() + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }
}
