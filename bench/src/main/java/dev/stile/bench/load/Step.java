package dev.stile.bench.load;

/** A step of a visit, as a request. */
enum Step {
  INIT("init, sliding"),
  ATTEMPT("attempt"),
  REDEEM("redemption");

  private final String title;

  Step(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
