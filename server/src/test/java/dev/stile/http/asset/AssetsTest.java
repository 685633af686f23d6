package dev.stile.http.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class AssetsTest {
  private static final Map<String, String> FILES =
      Map.of(
          "stile.js", "const hosts = '%STILE_FAILOVER%';",
          "stile.mjs", "export const hosts = '%STILE_FAILOVER%';",
          "stile.d.ts", "export {};",
          "stile/forms.0123456789ab.js", "forms");

  private final Assets assets = assets();

  @Test
  void theScriptHasTheFailOverHostsWrittenIntoIt() {
    assertThat(body(assets(), "/stile.js")).isEqualTo("const hosts = '';");
    Assets two = assets("https://b.example.com", "http://c:81");
    for (String path : List.of("/stile.js", Assets.VENDOR_PATH, "/shop01/stile.js")) {
      assertThat(body(two, path)).isEqualTo("const hosts = 'https://b.example.com,http://c:81';");
    }
    assertThat(body(two, "/shop01/stile.mjs")).contains("'https://b.example.com,http://c:81'");
  }

  @Test
  void everyEntryStandsUnderItsVersionForEver() {
    String version = manifest(assets).path("version").asString();
    assertThat(version).matches("1\\.2\\.0-[0-9a-f]{12}");
    for (String name : List.of("stile.js", "stile.mjs", "stile.d.ts")) {
      for (String label : List.of("", "/shop01")) {
        String pinned = label + "/stile/" + version + "/" + name;
        assertThat(body(assets, pinned)).isEqualTo(body(assets, "/" + name));
        assertThat(find(assets, pinned).headers().get("Cache-Control")).contains("immutable");
        assertThat(find(assets, label + "/" + name).headers().get("Cache-Control"))
            .contains("must-revalidate");
      }
    }
  }

  @Test
  void aVersionNeverHasOtherBytes() {
    String without = manifest(assets).path("version").asString();
    Assets configured = assets("https://b.example.com");
    assertThat(manifest(configured).path("version").asString()).isNotEqualTo(without);
    assertThat(configured.answer("/stile/" + without + "/stile.js", "", "")).isEmpty();
    assertThat(manifest(assets("https://b.example.com"))).isEqualTo(manifest(configured));
  }

  @Test
  void theManifestHasThePathsAndTheIntegrityValues() {
    JsonNode manifest = manifest(assets);
    String version = manifest.path("version").asString();
    JsonNode script = manifest.path("script");
    assertThat(script.path("path").asString()).isEqualTo("/stile/" + version + "/stile.js");
    // echo -n "const hosts = '';" | openssl dgst -sha384 -binary | base64
    assertThat(script.path("integrity").asString())
        .isEqualTo("sha384-VjQUKMUQCkT1epoPIRl1hvSzFnOWXFgtzc80KnBsTOP7ueRs2ARKiBFNelU81Mte");
    assertThat(manifest.path("module").path("integrity").asString()).startsWith("sha384-");
    assertThat(manifest.path("types").path("path").asString()).endsWith("/stile.d.ts");
  }

  @Test
  void whoHasTheFileIsToldSo() {
    Reply first = find(assets, "/stile.js");
    Reply again =
        assets.answer("/stile.js", "", String.valueOf(first.headers().get("ETag"))).orElseThrow();
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void partsAreKeptForEverAndNothingElseIsServed() {
    assertThat(find(assets, "/shop01/stile/forms.0123456789ab.js").headers().get("Cache-Control"))
        .contains("immutable");
    for (String path :
        List.of(
            "/stile/forms.ffffffffffff.js",
            "/stile/stile.js.map",
            "/stile/../stile.js",
            "/stile//stile.js",
            "/stile/1.2.0/stile.js",
            "/stile.d.tsx",
            "/captcha-frontend/stile.js",
            "/a/b/stile.js")) {
      assertThat(assets.answer(path, "", "")).as(path).isEmpty();
    }
  }

  private static Assets assets(String... failoverHosts) {
    WidgetFiles files =
        name -> Optional.ofNullable(FILES.get(name)).map(text -> text.getBytes(UTF_8));
    return new Assets(Release.of("1.2.0", List.of(failoverHosts), files), files);
  }

  private static Reply find(Assets assets, String path) {
    return assets.answer(path, "", "").orElseThrow(() -> new AssertionError(path));
  }

  private static String body(Assets assets, String path) {
    return new String(find(assets, path).body(), UTF_8);
  }

  private static JsonNode manifest(Assets assets) {
    return JsonMapper.shared().readTree(find(assets, "/stile/integrity.json").body());
  }
}
