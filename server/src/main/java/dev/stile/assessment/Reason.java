package dev.stile.assessment;

/**
 * One thing that speaks against an attempt; the names are stable, logs and operators rely on them.
 *
 * <p>A weight is how far the reason alone speaks for a program, from 0 to 1; reasons are put
 * together as if they were independent, see {@link Assessment#suspicion}. What people have too,
 * such as drawing in software or a remote desktop, weighs so little that it never decides alone.
 */
public enum Reason {
  /** An answer, but nothing that moved the piece. */
  NO_INPUT(
      Kind.IMPOSSIBLE_INPUT,
      1,
      Source.CONSTRUCTION,
      "the answer came without any movement, key or step"),
  /** The path or the steps end somewhere else than the answer. */
  INPUT_ENDS_ELSEWHERE(
      Kind.IMPOSSIBLE_INPUT,
      1,
      Source.CONSTRUCTION,
      "the recorded input does not lead to the answer"),
  /** Events that go back in time. */
  TIME_RUNS_BACKWARDS(
      Kind.IMPOSSIBLE_INPUT, 1, Source.CONSTRUCTION, "the recorded input goes back in time"),
  /** The piece jumped to its place. */
  TELEPORT(
      Kind.IMPOSSIBLE_INPUT, 1, Source.CONSTRUCTION, "the piece jumped to its place in one move"),
  /** Nobody sees, decides and drags this fast. */
  TOO_EARLY(
      Kind.IMPOSSIBLE_INPUT,
      1,
      Source.CONSTRUCTION,
      "the answer came before the challenge could be seen"),
  /** The wait that stands for a picture, by the server's own clock. */
  WAITED_TOO_SHORTLY(
      Kind.IMPOSSIBLE_INPUT,
      1,
      Source.CONSTRUCTION,
      "the visitor did not wait as long as he was asked to instead of looking at a picture"),
  /** The input claims to have lasted longer than the challenge exists. */
  LONGER_THAN_CHALLENGE(
      Kind.IMPOSSIBLE_INPUT,
      1,
      Source.CONSTRUCTION,
      "the recorded input lasted longer than the challenge"),
  /** The widget's recorder for a click has no room for it, or lacks what it always writes. */
  INPUT_OF_ANOTHER_FORM(
      Kind.IMPOSSIBLE_INPUT,
      1,
      Source.CONSTRUCTION,
      "the recorded input is none that a click leaves behind"),
  /** Intersection Observer 2 says so, which looks through frames. */
  TICK_HIDDEN(
      Kind.UNSEEN_TICK,
      1,
      Source.PUBLISHED,
      "the box was covered, transparent or altered when it was ticked"),
  /** Nobody reacts to what he sees in less; by judgement otherwise. */
  TICK_SEEN_TOO_SHORTLY(
      Kind.UNSEEN_TICK, 1, Source.JUDGEMENT, "the box appeared a moment before it was ticked"),
  /** By the browser's word, and the scene's {@code frameAncestors}. */
  TICK_IN_FOREIGN_FRAME(
      Kind.UNSEEN_TICK,
      1,
      Source.PUBLISHED,
      "the box lay in a frame of a page that the scene does not allow"),
  /**
   * Nothing at all was read. The widget reads again with the next challenge, so people whose
   * connection failed meanwhile are through then. By construction otherwise.
   */
  NO_SIGNALS(
      Kind.ENVIRONMENT,
      0.95,
      Source.CONSTRUCTION,
      "nothing was said of the device and the browser"),
  /** The widget names all of its signals, even those it could not read. By construction. */
  SIGNALS_ABSENT(
      Kind.ENVIRONMENT,
      0.95,
      Source.CONSTRUCTION,
      "signals are missing that the widget always sends"),
  /** A type or value that {@link Shapes} has no room for. By construction. */
  SIGNALS_OF_NO_BROWSER(
      Kind.ENVIRONMENT,
      0.95,
      Source.CONSTRUCTION,
      "signals have types or values that no browser gives"),
  /**
   * What every browser can read was not. By judgement, and below what asks again: the widget stops
   * reading early where a browser's clock is made coarse for privacy.
   */
  BASICS_UNREAD(
      Kind.ENVIRONMENT, 0.4, Source.JUDGEMENT, "what every browser can read was not read"),
  /** The reply covers all that was sent and differs with each challenge. By construction. */
  REPLY_WRONG(
      Kind.ENVIRONMENT,
      0.95,
      Source.CONSTRUCTION,
      "the attempt was put together or altered outside of the widget"),

  /** Names that VMware, VirtualBox, Parallels and Hyper-V give to their graphics. */
  VIRTUAL_MACHINE(
      Kind.VIRTUAL_DEVICE, 0.9, Source.PUBLISHED, "the graphics are those of a virtual machine"),
  /** Names that emulators of Android give to their graphics. */
  EMULATOR(Kind.VIRTUAL_DEVICE, 0.9, Source.PUBLISHED, "the graphics are those of an emulator"),
  /** As recorded from Chromium with the description of a phone that Playwright comes with. */
  DESKTOP_AS_PHONE(
      Kind.VIRTUAL_DEVICE, 0.9, Source.RECORDING, "a phone by name, but a computer inside"),

  /** The browser's own word, which WebDriver section 4 demands. As recorded from Playwright. */
  WEBDRIVER(Kind.SCRIPTED_INPUT, 1, Source.RECORDING, "the browser says that a program drives it"),
  /** As recorded from Playwright with a function exposed to the page. */
  DRIVER_MARKS(Kind.SCRIPTED_INPUT, 1, Source.RECORDING, "a driver has left its names on the page"),
  /** As recorded from Playwright with a script that hides it. */
  DRIVER_HIDDEN(
      Kind.SCRIPTED_INPUT,
      0.95,
      Source.RECORDING,
      "a script hides that a program drives the browser"),
  /** Addresses that drivers give to scripts, from their sources. */
  DRIVER_ON_STACK(
      Kind.SCRIPTED_INPUT, 0.95, Source.PUBLISHED, "a driver's script stands behind the page's"),
  /** As recorded from Chromium without a window. */
  HEADLESS(Kind.SCRIPTED_INPUT, 0.95, Source.RECORDING, "the browser says that it has no window"),
  /** {@code isTrusted}, which a page can't set. Tools that click for people may need a rule. */
  UNTRUSTED_EVENTS(
      Kind.SCRIPTED_INPUT,
      0.95,
      Source.PUBLISHED,
      "a script made the input, by the browser's word"),
  /** By construction: the widget takes each point from an event. */
  MOVES_WITHOUT_EVENTS(
      Kind.SCRIPTED_INPUT, 0.95, Source.CONSTRUCTION, "the way has points that no event brought"),

  /** By judgement: no recorded browser does it, other drivers of the mouse may. */
  EVENTS_WITHOUT_MOVEMENT(
      Kind.ENVIRONMENT,
      0.3,
      Source.JUDGEMENT,
      "the pointer changed its place without having moved"),
  /** By judgement, from what is reported of synthetic mouse events. */
  POINTER_IGNORES_WINDOW(
      Kind.ENVIRONMENT,
      0.4,
      Source.JUDGEMENT,
      "the pointer's place on the screen leaves out the window's frame"),

  /** By judgement; a phone that shows pages for desktops is left out. */
  PLATFORM_CONTRADICTS(
      Kind.ENVIRONMENT, 0.45, Source.JUDGEMENT, "user agent and platform contradict each other"),
  /** By judgement. As recorded from Chromium under another version's name. */
  HINTS_CONTRADICT(
      Kind.ENVIRONMENT,
      0.45,
      Source.RECORDING,
      "user agent and client hints contradict each other"),
  /** By judgement, from what each engine's sources say for all browsers made of it. */
  ENGINE_CONTRADICTS(
      Kind.ENVIRONMENT,
      0.45,
      Source.JUDGEMENT,
      "the browser has traits of another maker's than its name's"),
  /** By judgement; extensions that feign a place are used by people. */
  CLOCK_CONTRADICTS(
      Kind.ENVIRONMENT, 0.3, Source.JUDGEMENT, "the clock is not that of its time zone"),
  /** By judgement; extensions that change the user agent are used by people. */
  FRAME_CONTRADICTS(
      Kind.ENVIRONMENT, 0.45, Source.JUDGEMENT, "an empty frame calls the browser by another name"),
  /** By judgement, as with the frame. */
  WORKER_CONTRADICTS(
      Kind.ENVIRONMENT, 0.45, Source.JUDGEMENT, "a worker calls the browser by another name"),
  /** By judgement, and little: extensions for privacy do that. */
  VALUES_ALTERED(
      Kind.ENVIRONMENT,
      0.15,
      Source.JUDGEMENT,
      "a script has altered what the browser says of itself"),
  /** By judgement: it serves to hide other changes. */
  NATIVE_CODE_FORGED(
      Kind.ENVIRONMENT,
      0.45,
      Source.JUDGEMENT,
      "a script has replaced what would show that others are replaced"),

  /** By judgement, and little: old computers, remote desktops and drivers gone bad draw so. */
  SOFTWARE_GRAPHICS(
      Kind.ENVIRONMENT, 0.2, Source.JUDGEMENT, "the graphics are computed in software"),
  /** As recorded from Playwright; by judgement low, for full-screen windows come near it. */
  WINDOW_WITHOUT_OUTSIDE(
      Kind.ENVIRONMENT, 0.3, Source.RECORDING, "the window has no frame around its page"),
  /** By judgement; one switch of the browser decides over both. */
  PLUGINS_CONTRADICT(
      Kind.ENVIRONMENT, 0.3, Source.JUDGEMENT, "the browser shows PDF without what shows it"),
  /** By judgement, and little: pages inside of others may see it. */
  PERMISSIONS_CONTRADICT(
      Kind.ENVIRONMENT,
      0.15,
      Source.JUDGEMENT,
      "the permission for notifications is denied and unasked at once"),
  /** By judgement, and little: extensions and pages put themselves there too. */
  FOREIGN_SCRIPTS(
      Kind.ENVIRONMENT, 0.1, Source.JUDGEMENT, "another script stands between widget and browser"),
  /** By judgement, and little: pages give native functions other names. */
  EXPOSED_FUNCTIONS(
      Kind.ENVIRONMENT,
      0.1,
      Source.JUDGEMENT,
      "the page has native functions that an empty one has not"),
  /** By judgement. */
  NO_LANGUAGE(Kind.ENVIRONMENT, 0.3, Source.JUDGEMENT, "the browser has no language"),

  /** Names of crawlers and HTTP libraries. They are honest, so it is certain. */
  PROGRAM_BY_NAME(Kind.ENVIRONMENT, 0.95, Source.PUBLISHED, "the user agent is that of a program"),
  /** By judgement: some proxies for privacy take it out. */
  NO_USER_AGENT(Kind.ENVIRONMENT, 0.45, Source.JUDGEMENT, "the connection names no user agent"),
  /** By judgement; Tor's differing system is left out. */
  HEADER_CONTRADICTS(
      Kind.ENVIRONMENT,
      0.45,
      Source.JUDGEMENT,
      "the connection names another browser than the page's scripts"),
  /** By judgement. */
  BROWSER_CHANGED(
      Kind.ENVIRONMENT, 0.45, Source.JUDGEMENT, "another browser answers than the one that asked"),
  /** By judgement, and very little: phones change networks; another family is no evidence. */
  ADDRESS_CHANGED(
      Kind.ENVIRONMENT, 0.05, Source.JUDGEMENT, "another address answers than the one that asked"),

  /** Three people's movements in a hundred are like this or more so; see docs/quality.md. */
  MOVES_UNUSUALLY(Kind.BEHAVIOUR, 0.25, Source.TRAINING, "the movement is unusual for a hand"),
  /** One person's in a hundred. */
  MOVES_LIKE_A_PROGRAM(Kind.BEHAVIOUR, 0.5, Source.TRAINING, "the movement is like a program's"),
  /** One person's in a thousand, on a recorder that shows how a hand trembles. */
  MOVES_JUST_LIKE_A_PROGRAM(
      Kind.BEHAVIOUR, 0.65, Source.TRAINING, "the movement is just like a program's"),
  /**
   * A driver puts the pointer on the spot and clicks. So does a hand that rests on the spot and
   * trembles at its press, so it asks and does not refuse.
   */
  CLICK_WITHOUT_WAY(Kind.BEHAVIOUR, 0.5, Source.JUDGEMENT, "the pointer leapt to where it clicked"),
  /** One person's in a thousand comes so near by chance. */
  MOVES_LIKE_ONE_BEFORE(
      Kind.BEHAVIOUR, 0.5, Source.TRAINING, "the movement has the shape of one that passed before"),
  /** No hand makes the same movement twice, point for point. */
  MOVES_REPEATED(
      Kind.BEHAVIOUR,
      1,
      Source.JUDGEMENT,
      "the movement is one that passed before, point for point"),
  /** Each of them may be a person: people without a mouse share addresses, as all people do. */
  MANY_BY_KEYBOARD(
      Kind.BEHAVIOUR,
      0.25,
      Source.JUDGEMENT,
      "the visitor's address answered by keys and steps, which leave no movement, very often");

  private final Kind kind;
  private final double weight;
  private final Source source;
  private final String sentence;

  /** Where a weight comes from. */
  public enum Source {
    /** The widget, or time itself, does not let it happen. */
    CONSTRUCTION,
    /** Recorded from programs; the recordings are among the tests. */
    RECORDING,
    /** A specification, or the programs' own sources, say so. */
    PUBLISHED,
    /** Measured on tracks of people and programs; see {@code docs/quality.md}. */
    TRAINING,
    /** Set by the authors: nobody has measured it. */
    JUDGEMENT
  }

  Reason(Kind kind, double weight, Source source, String sentence) {
    this.kind = kind;
    this.weight = weight;
    this.source = source;
    this.sentence = sentence;
  }

  /** What it is about. */
  public Kind kind() {
    return kind;
  }

  /** How far it alone speaks for a program, 0 to 1. */
  public double weight() {
    return weight;
  }

  /** Where its weight comes from. */
  public Source source() {
    return source;
  }

  /** The reason for a person, as the end of "it was refused because ...". */
  public String sentence() {
    return sentence;
  }
}
