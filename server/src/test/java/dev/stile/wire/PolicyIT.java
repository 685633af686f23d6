package dev.stile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.wire.Shop.Guest;
import dev.stile.wire.TestService.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Every code that a scene's rules give, by its real cause, in both styles. */
class PolicyIT {
  private static final String SCENES =
      """
      - {id: plain, name: P, form: sliding, work: 0, policy: {behaviour: observe}}
      - {id: picture, name: P, form: puzzle, work: 0, policy: {behaviour: observe}}
      - {id: passes, name: P, form: sliding, work: 0, status: test, testResult: pass}
      - {id: fails, name: F, form: sliding, work: 0, status: test, testResult: fail}
      - {id: toil, name: T, form: sliding, work: 4, policy: {behaviour: observe}}
      - {id: vouched, name: V, form: sliding, work: 0, encryption: true}
      - id: listed
        name: Listed
        form: sliding
        work: 0
        policy:
          behaviour: observe
          allow: [{addresses: 198.51.100.0/24}, {addresses: 192.0.2.9, expires: 2020-01-01T00:00:00Z}]
          block: [{addresses: 198.51.100.66}, {userAgent: Harvester}]
          pages: {origins: ["https://elsewhere.example"]}
      - id: told
        name: Told
        form: sliding
        work: 0
        policy: {behaviour: observe, tellAllowed: true, allow: [{addresses: 198.51.100.0/24}]}
      - id: homely
        name: Homely
        form: sliding
        work: 0
        policy: {behaviour: observe, pages: {origins: ["https://shop.example:443"]}}
      - id: rated
        name: Rated
        form: sliding
        work: 0
        policy: {behaviour: observe, addressFrequency: {perHour: 1}}
      - id: known
        name: Known
        form: sliding
        work: 0
        policy: {behaviour: observe, deviceFrequency: {perHour: 1, fleetFactor: 1}}
      """;

  /** Why an attempt ends as it does. */
  enum Cause {
    A_PERSON("T001", "plain"),
    WITH_A_PICTURE("T001", "picture"),
    TEST_MODE_PASSES("T005", "passes"),
    TEST_MODE_FAILS("F004", "fails"),
    ON_THE_BLOCK_LIST("F001", "listed", "X-Forwarded-For", "198.51.100.66"),
    A_BLOCKED_AGENT("F001", "listed", "User-Agent", "Harvester/1.0"),
    AN_ALLOWANCE_THAT_HAS_ENDED("F016", "listed", "X-Forwarded-For", "192.0.2.9"),
    A_PAGE_OF_THE_SHOP("T001", "homely", "Origin", "https://shop.example"),
    ANOTHER_PAGE("F016", "homely", "Origin", "https://copy.example"),
    NO_PAGE("F016", "homely"),
    WITHOUT_THE_SHOPS_WORD("F022", "vouched"),
    NO_INPUT("F001", "plain") {
      @Override
      void spoil(ObjectNode data) {
        data.withObject("track").putArray("moves");
      }
    },
    A_WRONG_ANSWER("F015", "plain") {
      @Override
      void spoil(ObjectNode data) {
        data.put("answer", 200);
      }
    },
    NO_WORK("F017", "toil") {
      @Override
      void spoil(ObjectNode data) {
        data.put("pow", "");
      }
    },
    NO_PROTOCOL_OF_OURS("F017", "plain") {
      @Override
      void spoil(ObjectNode data) {
        data.put("v", 2);
      }
    },
    A_FORGED_RECORD("F014", "plain") {
      @Override
      void spoil(ObjectNode data) {
        data.put("record", "AAAA");
      }
    };

    private final String code;
    private final String scene;
    private final String header;
    private final String value;

    Cause(String code, String scene) {
      this(code, scene, "X-Forwarded-For", "192.0.2.1");
    }

    Cause(String code, String scene, String header, String value) {
      this.code = code;
      this.scene = scene;
      this.header = header;
      this.value = value;
    }

    Guest guest() {
      return shop.guestWith(scene, header, value);
    }

    void spoil(ObjectNode data) {}
  }

  @RegisterExtension private static final Shop shop = Shop.open(SCENES);

  @ParameterizedTest
  @EnumSource
  void thePageIsToldTheCodeOfItsCause(Cause cause) {
    Guest guest = cause.guest();
    Answer issued = guest.shown();
    ObjectNode data = guest.right(issued);
    cause.spoil(data);
    assertThat(Shop.codeOf(guest.submit(issued, data))).isEqualTo(cause.code);
  }

  @ParameterizedTest
  @EnumSource
  void theBusinessServerIsToldTheSameInV2(Cause cause) {
    Guest guest = cause.guest();
    Answer issued = guest.shown();
    ObjectNode data = guest.right(issued);
    cause.spoil(data);
    assertThat(guest.codeInV2(issued, data)).isEqualTo(cause.code);
  }

  @Test
  void whoIsAllowedNeedsARecordAndNothingElse() {
    Guest guest = shop.guest("told", "198.51.100.1");
    Answer issued = guest.shown();
    ObjectNode data = guest.right(issued).put("answer", 77);
    data.withObject("track").putArray("moves");
    Answer passed = guest.submit(issued, data);
    assertThat(Shop.codeOf(passed)).isEqualTo("T006");
    assertThat(guest.redeemed(passed)).isEqualTo("T006");
    assertThat(Shop.codeOf(guest.submit(issued, data))).isEqualTo("F008");
    assertThat(guest.codeInV2(guest.shown())).isEqualTo("T006");
  }

  @Test
  void mostBusinessServersAreToldThatAnAllowedVisitorHasPassedLikeOthers() {
    Guest guest = shop.guest("listed", "198.51.100.1");
    Answer passed = guest.submit(guest.shown());
    assertThat(Shop.codeOf(passed)).isEqualTo("T006");
    assertThat(guest.redeemed(passed)).isEqualTo("T001");
    assertThat(guest.codeInV2(guest.shown())).isEqualTo("T001");
  }

  @Test
  void aSecondAttemptIsF008AndAnOldOneF014() {
    Guest guest = shop.guestWith("plain");
    Answer issued = guest.shown();
    assertThat(Shop.codeOf(guest.submit(issued))).isEqualTo("T001");
    assertThat(Shop.codeOf(guest.submit(issued))).isEqualTo("F008");
    assertThat(guest.codeInV2(issued)).isEqualTo("F008");

    Answer old = guest.ask();
    shop.pass(Duration.ofMinutes(20).plusSeconds(1));
    assertThat(Shop.codeOf(guest.submit(old))).isEqualTo("F014");
  }

  @Test
  void tooOftenFromOneAddressIsF010() {
    assertThat(shop.guest("rated", "203.0.113.1").code()).isEqualTo("T001");
    assertThat(shop.guest("rated", "203.0.113.1").code()).isEqualTo("F010");
    Guest another = shop.guest("rated", "203.0.113.2");
    assertThat(another.codeInV2(another.shown())).isEqualTo("T001");
    assertThat(another.codeInV2(another.shown())).isEqualTo("F010");
  }

  @Test
  void tooOftenFromOneDeviceIsF011() {
    assertThat(shop.guest("known", "203.0.113.1").code()).isEqualTo("T001");
    assertThat(shop.guest("known", "203.0.113.1").code()).isEqualTo("F011");
    Guest another = shop.guest("known", "203.0.113.2");
    assertThat(another.codeInV2(another.shown())).isEqualTo("T001");
    assertThat(another.codeInV2(another.shown())).isEqualTo("F011");
  }
}
