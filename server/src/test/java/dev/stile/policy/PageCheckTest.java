package dev.stile.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.policy.Verdict.Pass;
import dev.stile.scene.Action;
import dev.stile.scene.PageRule;
import dev.stile.scene.PageRule.Contains;
import dev.stile.scene.PageRule.Expression;
import dev.stile.scene.PageRule.Match;
import dev.stile.scene.PageRule.Origin;
import dev.stile.scene.PageRule.Prefix;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageCheckTest {
  private static final Origin SHOP = new Origin("https://shop.example");

  private static boolean passes(String origin, String page, boolean needsOrigin, Match... allowed) {
    Attempted attempted = new Attempted();
    attempted.origin = origin;
    attempted.page = page;
    attempted.pages = new PageRule(List.of(allowed), needsOrigin, Action.REFUSE);
    return attempted.judge().verdict() instanceof Pass;
  }

  private static boolean isAllowed(String page, Match... allowed) {
    return passes("https://shop.example", page, true, allowed);
  }

  @Test
  void withoutAPageOfItsOwnASceneIsForAll() {
    assertThat(passes("", "", true)).isTrue();
  }

  @Test
  void aSubstringFitsHostAndPathInAnyCase() {
    String page = "https://shop.example/Login/step";
    assertThat(isAllowed(page, new Contains("login/"))).isTrue();
    assertThat(isAllowed(page, new Contains("SHOP.example"))).isTrue();
    assertThat(isAllowed(page, new Contains("https"))).isFalse();
  }

  @Test
  void anOriginFitsAsAWhole() {
    assertThat(isAllowed("https://shop.example/any", SHOP)).isTrue();
    assertThat(
            passes("https://shop.example.evil.test", "https://shop.example.evil.test/", true, SHOP))
        .isFalse();
  }

  @Test
  void aPrefixAndAnExpressionFit() {
    assertThat(isAllowed("https://shop.example/app/1", new Prefix("https://shop.example/app/")))
        .isTrue();
    assertThat(isAllowed("https://shop.example/a", new Prefix("https://shop.example/app/")))
        .isFalse();
    Match expression = Expression.parse("https://[a-z]+\\.example/(login|signup)").orElseThrow();
    assertThat(isAllowed("https://shop.example/login", expression)).isTrue();
    assertThat(isAllowed("https://shop.example/login/more", expression)).isFalse();
  }

  @Test
  void aPageOfAnotherOriginThanTheBrowserSaysIsNone() {
    assertThat(passes("https://evil.test", "https://shop.example/login", true, SHOP)).isFalse();
  }

  @Test
  void withoutAnOriginThePageIsOnlyAClaim() {
    assertThat(passes("", "https://shop.example/login", true, SHOP)).isFalse();
    assertThat(passes("null", "https://shop.example/login", true, SHOP)).isFalse();
    assertThat(passes("", "https://shop.example/login", false, SHOP)).isTrue();
    assertThat(passes("null", "https://evil.test/", false, SHOP)).isFalse();
  }

  @Test
  void noExpressionTakesLongerThanThePageIs() {
    Match slow = Expression.parse("(a*)*b").orElseThrow();
    assertThat(slow.fits("a".repeat(2048))).isFalse();
    assertThat(Expression.parse("(")).isEmpty();
    assertThat(Expression.parse("a".repeat(257))).isEmpty();
  }
}
