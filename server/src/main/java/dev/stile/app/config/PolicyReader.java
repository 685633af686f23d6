package dev.stile.app.config;

import dev.stile.app.config.Section.Item;
import dev.stile.scene.Action;
import dev.stile.scene.AddressRange;
import dev.stile.scene.Disclosure;
import dev.stile.scene.ListEntry;
import dev.stile.scene.PageRule;
import dev.stile.scene.PageRule.Contains;
import dev.stile.scene.PageRule.Match;
import dev.stile.scene.PageRule.Origin;
import dev.stile.scene.PageRule.Prefix;
import dev.stile.scene.Policy;
import dev.stile.scene.RateRule;
import dev.stile.scene.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a scene's policy. What is not there is as in {@link Policy#DEFAULT}. */
final class PolicyReader {
  /** Each is looked at for each attempt. */
  private static final int MOST_ENTRIES = 1000;

  private final Faults faults;

  PolicyReader(Faults faults) {
    this.faults = faults;
  }

  Optional<Policy> read(Section scene, String key) {
    return scene.section(key).map(this::policy);
  }

  private Policy policy(Section section) {
    Policy normal = Policy.DEFAULT;
    try (section) {
      Optional<Section> device = section.section("deviceFrequency");
      int fleet =
          device
              .flatMap(rule -> rule.optional("fleetFactor", Kinds.FLEET))
              .orElse(normal.fleetFactor());
      return new Policy(
          one(section, "strength", Strength.class).orElse(normal.strength()),
          section.section("pages").map(this::pages).orElse(normal.pages()),
          rate(section.section("addressFrequency"), normal.addressRate()),
          rate(device, normal.deviceRate()),
          rate(section.section("keyboardFrequency"), normal.keyboardRate()),
          section
              .section("nonVisual")
              .map(rule -> rate(rule, normal.waitRate(), normal.waitRate().action()))
              .orElse(normal.waitRate()),
          fleet,
          action(section, "virtualDevices", normal.virtualDevices()),
          action(section, "scriptedInput", normal.scriptedInput()),
          action(section, "behaviour", normal.behaviour()),
          entries(section, "allow"),
          entries(section, "block"),
          section.optional("tellAllowed", Kind.flag()).orElse(normal.isAllowanceShown()),
          one(section, "disclosure", Disclosure.class).orElse(normal.disclosure()),
          section.optional("spareKnown", Kind.flag()).orElse(normal.sparesKnown()));
    }
  }

  private static <E extends Enum<E>> Optional<E> one(Section section, String key, Class<E> type) {
    return section.optional(key, Kind.oneOf(type));
  }

  private static Action action(Section section, String key, Action normal) {
    return one(section, key, Action.class).orElse(normal);
  }

  private static RateRule rate(Optional<Section> rule, RateRule normal) {
    return rule.map(section -> rate(section, normal, action(section, "action", normal.action())))
        .orElse(normal);
  }

  private static RateRule rate(Section rule, RateRule normal, Action action) {
    try (rule) {
      return new RateRule(
          rule.optional("perHour", Kinds.ATTEMPTS).orElse(normal.perHour()),
          rule.optional("perDay", Kinds.ATTEMPTS).orElse(normal.perDay()),
          action);
    }
  }

  private enum WithoutOrigin {
    REFUSE,
    ALLOW
  }

  private PageRule pages(Section section) {
    try (section) {
      List<Match> allowed = new ArrayList<>();
      addAll(allowed, section.list("contains", Kinds.PAGE_TEXT), Contains::new);
      addAll(allowed, section.list("origins", Kinds.ORIGIN), Origin::new);
      addAll(allowed, section.list("prefixes", Kinds.PAGE_PREFIX), Prefix::new);
      addAll(allowed, section.list("expressions", Kinds.PAGE_EXPRESSION), Function.identity());
      if (allowed.size() > MOST_ENTRIES) {
        faults.add(section.path("contains"), "makes more than " + MOST_ENTRIES + " pages in all");
      }
      return new PageRule(
          allowed,
          one(section, "withoutOrigin", WithoutOrigin.class).orElse(WithoutOrigin.REFUSE)
              == WithoutOrigin.REFUSE,
          action(section, "action", PageRule.ANY.action()));
    }
  }

  private static <T> void addAll(
      List<Match> all, List<Item<T>> items, Function<? super T, ? extends Match> match) {
    items.forEach(item -> all.add(match.apply(item.value())));
  }

  private List<ListEntry> entries(Section policy, String key) {
    List<Section> sections = policy.sections(key);
    if (sections.size() > MOST_ENTRIES) {
      faults.add(policy.path(key), "has more than " + MOST_ENTRIES + " entries");
    }
    return sections.stream().map(section -> entry(section, key.equals("allow"))).toList();
  }

  private ListEntry entry(Section section, boolean letsIn) {
    try (section) {
      Optional<AddressRange> addresses = section.optional("addresses", Kinds.ADDRESS_RANGE);
      Optional<String> userAgent = section.optional("userAgent", Kinds.PAGE_TEXT);
      Optional<String> device = section.optional("device", Kinds.DEVICE);
      Optional<String> page = section.optional("page", Kinds.PAGE_TEXT);
      if (letsIn && !section.holds("addresses")) {
        faults.add(
            section.path("addresses"),
            "is missing: whoever is let in is known by his address, the rest is only said by him");
      }
      boolean isEmpty = addresses.isEmpty() && userAgent.isEmpty() && device.isEmpty();
      if (!letsIn && isEmpty && page.isEmpty()) {
        faults.add(
            section.path("addresses"),
            "is missing, as are userAgent, device and page: the entry fits everybody");
      }
      return new ListEntry(
          addresses,
          userAgent,
          device,
          page,
          section.optional("note", Kinds.NOTE).orElse(""),
          section.optional("expires", Kinds.INSTANT));
    }
  }
}
