package dev.stile.wire;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.wire.Shop.Guest;
import dev.stile.wire.TestService.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How often an address and a device may attempt a scene, and what changes nothing about it. */
class FrequencyIT {
  private static final String SCENES =
      """
      - id: rated
        name: Rated
        form: sliding
        work: 0
        policy: {behaviour: observe, addressFrequency: {perHour: 3, perDay: 5}}
      - id: known
        name: Known
        form: sliding
        work: 0
        policy: {behaviour: observe, deviceFrequency: {perHour: 3, perDay: 5, fleetFactor: 1}}
      - id: keyed
        name: Keyed
        form: sliding
        work: 0
        policy: {behaviour: observe, keyboardFrequency: {perHour: 2, perDay: 5}}
      - {id: usual, name: Usual, form: sliding, work: 0, policy: {behaviour: observe}}
      """;

  @TempDir private Path folder;

  private Shop shop;

  @BeforeEach
  void open() throws Exception {
    shop = Shop.open(SCENES);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  /** The codes of so many attempts, each of them by a visitor of its own. */
  private List<String> codes(int count, IntFunction<Guest> visitor) {
    return IntStream.range(0, count).mapToObj(i -> visitor.apply(i).code()).toList();
  }

  private List<String> codes(int count, String scene, String address) {
    return codes(count, _ -> shop.guest(scene, address));
  }

  @Test
  void atEachLimitTheLastOnePassesAndTheNextDoesNot() {
    assertLimits("rated", "F010");
  }

  @Test
  void aDevicesLimitsAreExactToo() {
    assertLimits("known", "F011");
  }

  private void assertLimits(String scene, String over) {
    assertThat(codes(4, scene, "203.0.113.1")).containsExactly("T001", "T001", "T001", over);
    shop.pass(Duration.ofMinutes(61));
    assertThat(codes(2, scene, "203.0.113.1")).containsExactly("T001", over);
    assertThat(codes(1, scene, "203.0.113.2")).containsExactly("T001");
    shop.pass(Duration.ofHours(25));
    assertThat(codes(4, scene, "203.0.113.1")).containsExactly("T001", "T001", "T001", over);
  }

  @Test
  void answersByKeyboardAreCountedApartAndBeyondTheirLimitCostMoreWork() {
    Guest guest = shop.guest("keyed", "203.0.113.1");
    assertThat(codes(3, "keyed", "203.0.113.1")).containsOnly("T001");
    assertThat(Shop.codeOf(byKeys(guest))).isEqualTo("T001");
    assertThat(Shop.codeOf(byKeys(guest))).isEqualTo("T001");
    Answer third = byKeys(guest);
    assertThat(Shop.codeOf(third)).isEqualTo("F001");
    assertThat(guest.code()).isEqualTo("T001");
    Answer again = guest.askAgain(third.text("Result", "Escalation"));
    assertThat(again.text("CaptchaType")).isEqualTo("SLIDING");
    assertThat(again.text("PowVerifyString")).startsWith("sha256.12.");
    shop.pass(Duration.ofMinutes(61));
    assertThat(Shop.codeOf(byKeys(guest))).isEqualTo("T001");
  }

  private static Answer byKeys(Guest guest) {
    Answer issued = guest.shown();
    ObjectNode data = guest.right(issued);
    ObjectNode track = data.withObject("track");
    track.put("input", "key").putArray("moves");
    ArrayNode steps = track.putArray("steps");
    for (int step = 1; step <= 10; step++) {
      steps.addArray().add(600 + step * 100).add("key").add(guest.solution(issued) * step / 10);
    }
    return guest.submit(issued, data);
  }

  @Test
  void whoComesOftenIsGivenAPictureInPlaceOfASliderAndMoreWork() throws Exception {
    String scene =
        "{id: sale, name: Sale, form: sliding, policy: {addressFrequency: {perHour: 32}}}";
    try (Shop sale = Shop.open(Shop.config("- " + scene + "\n"), folder.resolve("sale"))) {
      Guest guest = sale.guest("sale", "203.0.113.1");
      assertThat(guest.ask().text("PowVerifyString")).startsWith("sha256.12.");
      for (int i = 0; i < 15; i++) {
        guest.code();
      }
      assertThat(guest.ask().text("CaptchaType")).isEqualTo("SLIDING");
      guest.code();
      Answer issued = guest.ask();
      assertThat(issued.text("CaptchaType")).isEqualTo("PUZZLE");
      assertThat(issued.text("PowVerifyString")).startsWith("sha256.15.");
      sale.pass(Duration.ofMinutes(61));
      assertThat(guest.ask().text("CaptchaType")).isEqualTo("SLIDING");
    }
  }

  @Test
  void theWindowSlidesWithTheMinutes() {
    Guest guest = shop.guest("rated", "203.0.113.1");
    assertThat(guest.code()).isEqualTo("T001");
    shop.pass(Duration.ofMinutes(30));
    assertThat(codes(2, "rated", "203.0.113.1")).containsOnly("T001");
    shop.pass(Duration.ofMinutes(31));
    assertThat(codes(2, "rated", "203.0.113.1")).containsExactly("T001", "F010");
  }

  @Test
  void aRestartForgetsNothingOnSqliteAndAllInMemory() throws Exception {
    assertThat(afterRestart("store: sqlite")).isEqualTo("F010");
    assertThat(afterRestart("store: memory")).isEqualTo("T001");
  }

  private String afterRestart(String store) throws Exception {
    String config = Shop.config(SCENES).replace("store: memory", store);
    Path data = folder.resolve(store.substring(7));
    try (Shop before = Shop.open(config, data)) {
      for (int i = 0; i < 3; i++) {
        assertThat(before.guest("rated", "203.0.113.1").code()).isEqualTo("T001");
      }
    }
    try (Shop after = Shop.open(config, data)) {
      // The clock of the first was moved by so much.
      after.pass(Duration.ofSeconds(6));
      return after.guest("rated", "203.0.113.1").code();
    }
  }

  @Test
  void whatAVisitorWritesIntoHeadersGainsHimNothing() throws Exception {
    // Behind the proxy: it appends what it has seen to whatever came.
    assertThat(codes(4, i -> shop.guest("rated", "10.0.0." + i + ", 203.0.113.1")).getLast())
        .isEqualTo("F010");
    assertThat(codes(4, i -> shop.guestWith("rated", spoofed("203.0.113.2", i))).getLast())
        .isEqualTo("F010");
    String untrusting = Shop.config(SCENES).replace("trustedProxies: [127.0.0.1]", "");
    try (Shop direct = Shop.open(untrusting, folder)) {
      List<String> codes = codes(4, i -> direct.guestWith("rated", spoofed("10.0.0." + i, i)));
      assertThat(codes).containsExactly("T001", "T001", "T001", "F010");
    }
  }

  private static String[] spoofed(String forwardedFor, int i) {
    String address = "10.0.1." + i;
    return Stream.concat(
            Stream.of("X-Forwarded-For", forwardedFor),
            Stream.of("X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP", "Forwarded")
                .flatMap(
                    name -> Stream.of(name, name.equals("Forwarded") ? "for=" + address : address)))
        .toArray(String[]::new);
  }

  @Test
  void theAddressesOfOneIpv6LineCountAsOne() {
    assertThat(codes(4, i -> shop.guest("rated", "2001:db8:7:1::" + (i + 1))))
        .containsExactly("T001", "T001", "T001", "F010");
    assertThat(codes(1, "rated", "2001:db8:7:2::1")).containsExactly("T001");
  }

  @Test
  void aSiteThatChangesItsIpv6LinesIsHeldAtSixteenTimesThat() {
    assertThat(codes(16, i -> shop.guest("rated", "2001:db8:8:" + (i / 3 + 1) + "::1")))
        .containsOnly("T001");
    assertThat(codes(32, i -> shop.guest("rated", "2001:db8:8:a" + (i / 3) + "::1")))
        .containsOnly("T001");
    assertThat(codes(1, "rated", "2001:db8:8:ffff::1")).containsExactly("F010");
    assertThat(codes(1, "rated", "2001:db8:9:ffff::1")).containsExactly("T001");
  }

  @Test
  void aVisitorMayChangeTheNetworkInMidChallenge() {
    for (String to : List.of("2001:db8::1", "203.0.113.9")) {
      for (String from : List.of("198.51.100.1", "2001:db8:ffff::1")) {
        Answer issued = shop.guest("usual", from).shown();
        assertThat(Shop.codeOf(shop.guest("usual", to).submit(issued))).isEqualTo("T001");
      }
    }
  }

  @Test
  void aCrowdBehindOneBusinessServerCountsByItsVisitorsAndMakesNobodyForgotten() {
    assertThat(codes(4, "rated", "203.0.113.1")).endsWith("F010");
    List<Guest> crowd =
        IntStream.range(0, 4001)
            .mapToObj(i -> shop.guest("usual", "10.7." + i / 250 + "." + (i % 250 + 1)))
            .toList();
    List<Answer> issued = crowd.parallelStream().map(Guest::ask).toList();
    shop.pass(Duration.ofSeconds(2));
    assertThat(
            IntStream.range(0, crowd.size())
                .parallel()
                .mapToObj(i -> crowd.get(i).codeInV2(issued.get(i)))
                .collect(toSet()))
        .containsExactly("T001");
    assertThat(codes(1, "rated", "203.0.113.1")).containsExactly("F010");
  }
}
