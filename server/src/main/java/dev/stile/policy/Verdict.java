package dev.stile.policy;

/** The decision about one attempt. */
public sealed interface Verdict {
  /** The visitor is let through. */
  record Pass(PassReason reason) implements Verdict {}

  /** The visitor is not let through. */
  record Fail(FailReason reason) implements Verdict {}

  /**
   * The visitor is not let through with this challenge; another one is offered.
   *
   * @param withPicture whether that one is to show a picture and not only cost more work
   */
  record StepUp(FailReason reason, boolean withPicture) implements Verdict {}

  /** Why a visitor passes. The names are sealed into tickets. */
  enum PassReason {
    /** The answer is right and nothing speaks against the visitor. */
    PERSON,
    /** The scene is in test mode, and this is its result. */
    TEST_MODE,
    /** The visitor is on the scene's list of those who are let in. */
    ALLOWED
  }

  /** Why a visitor fails. The names are sealed into tickets and stand in events. */
  enum FailReason {
    /** The page came without its business server's word, or with one that does not count. */
    NOT_VOUCHED_FOR("the page came without a token of its business server that counts"),
    TEST_MODE("the scene is in test mode, where nobody is judged"),
    /** The page said to run in a browser, an app or a mini program, and the scene's pages don't. */
    WRONG_PLATFORM("the page runs where no page of the scene does"),
    /** The browser has not computed what the challenge asked for. */
    WORK_NOT_DONE("the browser did not do the work that the challenge asked for"),
    BLOCKED("the visitor is on the scene's list of those who are kept out"),
    WRONG_PAGE("the page is none of those that the scene allows"),
    VIRTUAL_DEVICE("the device is a virtual machine or an emulator, or poses as another one"),
    ADDRESS_RATE("the visitor's address has attempted the scene too often"),
    DEVICE_RATE("the visitor's device has attempted the scene too often"),
    SCRIPTED_INPUT("the input was made by a program"),
    WRONG_ANSWER("the piece is not where it belongs"),
    EVIDENCE("what was observed speaks against a person");

    private final String sentence;

    FailReason(String sentence) {
      this.sentence = sentence;
    }

    /** The reason for a person, as the end of "it was refused because ...". */
    public String sentence() {
      return sentence;
    }
  }
}
