package dev.stile.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyTest {
  private static final String TEXT = "{\"v\":1,\"page\":\"é\"}";

  @Test
  void theWidgetMakesTheSameOfTheSame() {
    // The pair of this is in the widget's reply.test.ts.
    assertThat(Reply.to(TEXT, "af6aba22f8bac4e3").answers("question")).isTrue();
  }

  @Test
  void itIsTheReplyToOneQuestionAndOneText() {
    String right = Reply.to(TEXT, "").right("question");
    assertThat(Reply.to(TEXT, right).answers("question")).isTrue();
    assertThat(Reply.to(TEXT, right).answers("another")).isFalse();
    assertThat(Reply.to(TEXT + " ", right).answers("question")).isFalse();
  }

  @Test
  void noneIsNoReply() {
    assertThat(Reply.NONE.answers("")).isFalse();
  }
}
