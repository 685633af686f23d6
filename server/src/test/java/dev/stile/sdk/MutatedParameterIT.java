package dev.stile.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.fail;

import dev.stile.sdk.Mutations.Kind;
import dev.stile.sdk.Surfaced.Judged;
import dev.stile.wire.TestService;
import dev.stile.wire.TestService.Answer;
import dev.stile.wire.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever a visitor writes where his parameter or his scene belongs: the SDK returns, and returns
 * a failed result. Back ends that were written after the usual samples let him in when it throws.
 *
 * <p>The account may redeem once a second, so that a mutant which counted would show: the genuine
 * parameter from which they were made is redeemed right after them.
 */
@ExtendWith(SharedSite.class)
class MutatedParameterIT {
  private static final long SEED = Long.getLong("stile.mutation.seed", 20_260_305L);

  /** Fewer than come within the life of a ticket. */
  private static final int MADE_OF_ONE_TICKET = 500;

  private static final int AT_A_TIME = 4;
  private static final Optional<String> SCENE = Optional.of("tiny");

  private static TestService service;
  private static Visitor visitor;

  @BeforeAll
  static void start() throws Exception {
    service = TestService.start(TestService.CONFIG.replace("    clientQps: 1\n", ""));
    visitor = new Visitor(service, "tiny01", "tiny");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "SYNC_V3, 10000",
    "NODE_V3, 10000",
    "SYNC_V1, 500",
    "NODE_V1, 500",
    "ASYNC_V1, 500",
    "ASYNC_V3, 500",
    "CORE_POST_BODY, 500",
    "CORE_GET, 500",
    "POP_POST, 500",
    "POP_GET, 500",
  })
  void aMutantNeverThrowsNeverPassesAndCostsNothing(Sdk sdk, int count, Site site)
      throws InterruptedException {
    Mutations mutations = new Mutations(SEED + sdk.name().hashCode());
    try (SdkClient client = sdk.open(site.node(), service.endpoint(), false, Credentials.TINY)) {
      for (int made = 0; made < count; made += MADE_OF_ONE_TICKET) {
        boolean isV2 = mutations.oneOf(List.of(false, true));
        String genuine = isV2 ? solvedButNotJudged() : visitor.verifyParam();
        // Enough for the redemption before to be forgotten.
        service.clock().pass(Duration.ofSeconds(2));
        callAll(sdk, client, mutations, genuine);
        new Expectations(sdk)
            .assertJudged(client.verifyIntelligentCaptcha(Optional.of(genuine), SCENE), "T001");
      }
    }
  }

  /** What a V2 page hands over. */
  private static String solvedButNotJudged() {
    Answer issued = visitor.ask();
    return visitor.attemptParam(issued, visitor.solution(issued));
  }

  /** Several at a time: one client lets Nagle's algorithm hold back all that is not short. */
  private static void callAll(Sdk sdk, SdkClient client, Mutations mutations, String genuine)
      throws InterruptedException {
    try (ExecutorService callers = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < MADE_OF_ONE_TICKET; i++) {
        Attack attack = Attack.next(mutations, genuine);
        calls.add(callers.submit(() -> attack.on(sdk, client)));
        if (i >= AT_A_TIME) {
          calls.get(i - AT_A_TIME).get();
        }
      }
      for (Future<?> call : calls) {
        call.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError("-Dstile.mutation.seed=" + SEED, e.getCause());
    }
  }

  /** The control of the control: a redemption that counts is seen to count. */
  @Test
  void aSecondGenuineOneWithinTheSecondIsThrottled(Site site) {
    service.clock().pass(Duration.ofSeconds(2));
    String first = visitor.verifyParam();
    String second = visitor.verifyParam();
    Expectations expected = new Expectations(Sdk.SYNC_V3);
    try (SdkClient client =
        Sdk.SYNC_V3.open(site.node(), service.endpoint(), false, Credentials.TINY)) {
      expected.assertJudged(client.verifyIntelligentCaptcha(Optional.of(first), SCENE), "T001");
      expected.assertRefused(
          client.verifyIntelligentCaptcha(Optional.of(second), SCENE),
          400,
          "Throttling.User",
          "Request was denied");
    }
  }

  /** One call, with a mutant in the place of the parameter or of the scene. */
  private record Attack(Kind kind, String mutant, Place place, String genuine) {
    private enum Place {
      PARAMETER,
      PARAMETER_WITHOUT_A_SCENE,
      PARAMETER_OF_THE_OLDER_ACTION,
      SCENE,
      BOTH;

      private static final List<Place> ALL = List.of(values());
    }

    static Attack next(Mutations mutations, String genuine) {
      Kind kind = mutations.kind();
      String mutant = mutations.mutant(kind, genuine);
      Place place = mutations.oneOf(Place.ALL);
      // No scene at all means the parameter's own.
      return new Attack(
          kind, mutant, mutant.isEmpty() && place == Place.SCENE ? Place.BOTH : place, genuine);
    }

    void on(Sdk sdk, SdkClient client) {
      Optional<String> sent = Optional.of(writable(sdk));
      Surfaced surfaced =
          switch (place) {
            case PARAMETER -> client.verifyIntelligentCaptcha(sent, SCENE);
            case PARAMETER_WITHOUT_A_SCENE ->
                client.verifyIntelligentCaptcha(sent, Optional.empty());
            case PARAMETER_OF_THE_OLDER_ACTION -> client.verifyCaptcha(sent);
            case SCENE -> client.verifyIntelligentCaptcha(Optional.of(genuine), sent);
            case BOTH -> client.verifyIntelligentCaptcha(sent, sent.map(Attack::shortened));
          };
      if (!(surfaced instanceof Judged judged && judged.code().equals("Success"))
          || judged.verifyResult()
          || judged.verifyCode().filter(code -> !code.startsWith("F")).isPresent()) {
        fail(
            "%s, %s of %d characters as %s: %s; was %s",
            sdk, kind, mutant.length(), place, surfaced, beginning(mutant));
      }
    }

    /** Node's clients throw at half a surrogate pair themselves, which no form can hold anyway. */
    private String writable(Sdk sdk) {
      return switch (sdk) {
        case NODE_V3, NODE_V1, POP_POST, POP_GET -> new String(mutant.getBytes(UTF_8), UTF_8);
        case SYNC_V3, SYNC_V1, ASYNC_V1, ASYNC_V3, CORE_POST_BODY, CORE_POST_QUERY, CORE_GET ->
            mutant;
      };
    }

    /** Two megabytes in one URL are more than is read. */
    private static String shortened(String text) {
      return text.substring(0, Math.min(text.length(), 1000));
    }

    private static String beginning(String text) {
      return text.substring(0, Math.min(text.length(), 300));
    }
  }
}
