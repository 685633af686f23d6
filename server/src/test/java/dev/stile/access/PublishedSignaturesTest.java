package dev.stile.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.access.Authentication.Authenticated;
import dev.stile.scene.AccessKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the vendor's public documents of both signature families. */
class PublishedSignaturesTest {
  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  private static final String SIGNED_HEADERS =
      "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version";

  @ParameterizedTest
  @CsvSource({
    "2023-10-26T10:22:32Z,3156853299f313e23d1673dc12e1703d,"
        + "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
    "2023-10-26T09:01:01Z,d410180a5abf7fe235dd9b74aca91fc0,"
        + "e521358f7776c97df52e6b2891a8bc73026794a071b50c3323388c4e0df64804"
  })
  void theV3ExamplesHold(String date, String nonce, String signature) {
    TreeMap<String, List<String>> headers = new TreeMap<>();
    headers.put("host", List.of("ecs.cn-shanghai.aliyuncs.com"));
    headers.put("x-acs-action", List.of("RunInstances"));
    headers.put("x-acs-version", List.of("2014-05-26"));
    headers.put("x-acs-content-sha256", List.of(EMPTY));
    headers.put("x-acs-date", List.of(date));
    headers.put("x-acs-signature-nonce", List.of(nonce));
    headers.put(
        "authorization",
        List.of(
            "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=%s,Signature=%s"
                .formatted(SIGNED_HEADERS, signature)));
    List<Parameter> query =
        List.of(
            new Parameter("RegionId", "cn-shanghai"),
            new Parameter("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"));

    Authentication authentication =
        authenticate(date, "YourAccessKeyId", "YourAccessKeySecret")
            .authenticate(
                new SignedRequest(
                    "POST", query, List.of(), headers, Callers.sha256(new byte[0]), false));

    assertThat(authentication)
        .isInstanceOfSatisfying(
            Authenticated.class,
            signed -> {
              assertThat(signed.action()).isEqualTo("RunInstances");
              assertThat(signed.version()).isEqualTo("2014-05-26");
              assertThat(signed.nonce()).isEqualTo(nonce);
              assertThat(signed.v3()).isTrue();
              assertThat(signed.format()).isEqualTo(Format.JSON);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Timestamp=2016-02-23T12:46:24Z&Format=XML&AccessKeyId=testid&Action=DescribeRegions"
        + "&SignatureMethod=HMAC-SHA1&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"
        + "&Version=2014-05-26&SignatureVersion=1.0&Signature=OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D,"
        + "2016-02-23T12:46:24Z,XML",
    "Timestamp=2023-03-13T08%3A34%3A30Z&Format=JSON&AccessKeyId=testid"
        + "&Action=DescribeDedicatedHosts&RegionId=cn-beijing&SignatureMethod=HMAC-SHA1"
        + "&SignatureNonce=edb2b34af0af9a6d14deaf7c1a5315eb&Version=2014-05-26"
        + "&SignatureVersion=1.0&Signature=9NaGiOspFP5UPcwX8Iwt2YJXXuk%3D,"
        + "2023-03-13T08:34:30Z,JSON"
  })
  void theV1ExamplesHold(String query, String date, Format format) {
    SignedRequest request =
        new SignedRequest(
            "GET",
            Parameter.parse(query.getBytes(US_ASCII)),
            List.of(),
            new TreeMap<>(),
            Callers.sha256(new byte[0]),
            false);

    assertThat(authenticate(date, "testid", "testsecret").authenticate(request))
        .isInstanceOfSatisfying(
            Authenticated.class,
            signed -> {
              assertThat(signed.key().id()).isEqualTo("testid");
              assertThat(signed.v3()).isFalse();
              assertThat(signed.format()).isEqualTo(format);
            });
  }

  private static Authenticate authenticate(String date, String id, String secret) {
    return Callers.authenticate(
        Instant.parse(date), Set.of(), List.of(new AccessKey(id, secret, "acme", true, null)));
  }
}
