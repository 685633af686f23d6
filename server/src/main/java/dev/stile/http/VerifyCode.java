package dev.stile.http;

/** The codes of a judgement on the wire, with what they mean to whoever reads them. */
public enum VerifyCode {
  T001("Passed."),
  T005("The scene is in test mode and lets every attempt pass."),
  T006("Passed: the visitor is on the allow list."),
  F001("Suspected attack: what was observed speaks against a person, or he is on the block list."),
  F002("The parameter CaptchaVerifyParam is empty."),
  F003("The parameter CaptchaVerifyParam can't be decoded."),
  F004("The scene is in test mode and lets every attempt fail."),
  F005("There is no such scene."),
  F006("The scene belongs to another account than the access key."),
  F008("Submitted before: a challenge may be attempted once."),
  F009("The device is a virtual machine or an emulator, or poses as another one."),
  F010("The address has attempted the scene too often."),
  F011("The device has attempted the scene too often."),
  F012("The business server expects another scene than the page used."),
  F013("A field of CaptchaVerifyParam is missing."),
  F014("No initialization record: it is older than 20 minutes, or there never was one."),
  F015("The interaction failed: the piece is not where it belongs."),
  F016("The page is none of those that the scene allows."),
  F017("Suspected attack: the protocol or a parameter is abnormal."),
  F018("Redeemed before: a ticket may be used once."),
  F019("The ticket has expired."),
  F020("The ticket does not fit the scene, the challenge or the account."),
  F022("The encrypted scene id is missing or not valid."),
  F023("The page could get no challenge: initialization failed."),
  F024("The input was made by a program.");

  private final String meaning;

  VerifyCode(String meaning) {
    this.meaning = meaning;
  }

  /** One sentence for the documentation. */
  public String meaning() {
    return meaning;
  }

  /** Whether the visitor is let through. */
  public boolean isPass() {
    return name().startsWith("T");
  }
}
