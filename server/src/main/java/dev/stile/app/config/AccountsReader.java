package dev.stile.app.config;

import dev.stile.app.config.Section.Item;
import dev.stile.scene.AccessKey;
import dev.stile.scene.Account;
import dev.stile.scene.Directory;
import dev.stile.scene.IntegrationMethod;
import dev.stile.scene.Policy;
import dev.stile.scene.Scene;
import dev.stile.scene.Scene.Encryption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the accounts with their keys and scenes. */
final class AccountsReader {
  private static final int DEFAULT_QPS = 1000;
  private static final Duration DEFAULT_TICKET_LIFE = Duration.ofSeconds(90);

  /**
   * Some 33,000 hashes: little beside the seconds that a visitor takes; see docs/performance.md.
   */
  private static final int DEFAULT_WORK = 12;

  /** They stand in a header of a page. */
  private static final int MOST_FRAME_ANCESTORS = 32;

  private final Faults faults;
  private final List<Account> accounts = new ArrayList<>();
  private final List<AccessKey> accessKeys = new ArrayList<>();
  private final List<Scene> scenes = new ArrayList<>();
  private final PolicyReader policies;
  private final FormReader forms;

  AccountsReader(Faults faults) {
    this.faults = faults;
    this.policies = new PolicyReader(faults);
    this.forms = new FormReader(faults);
  }

  /** Adds what {@code root} lists; {@link #directory} may be called when there was no fault. */
  void read(Section root) {
    List<Section> listed = root.sections("accounts");
    if (listed.isEmpty()) {
      faults.add(root.path("accounts"), "must list at least one account");
    }
    listed.forEach(this::account);
  }

  Directory directory() {
    return new Directory(accounts, accessKeys, scenes);
  }

  private void account(Section section) {
    try (section) {
      String prefix = name(section, "prefix", Kinds.PREFIX, "account");
      boolean isDefault = section.optional("default", Kind.flag()).orElse(false);
      if (isDefault) {
        faults.claim("default", "account", section.path("default"));
      }
      AccountStatus status =
          section.optional("status", Kind.oneOf(AccountStatus.class)).orElse(AccountStatus.ACTIVE);
      accounts.add(
          new Account(
              prefix,
              isDefault,
              status == AccountStatus.ACTIVE,
              section.optional("clientQps", Kinds.QPS).orElse(DEFAULT_QPS),
              section.optional("businessQps", Kinds.QPS).orElse(DEFAULT_QPS),
              section.optional("encryptionKey", Kinds.ENCRYPTION_KEY)));
      boolean tokens = section.optional("deviceTokens", Kind.flag()).orElse(true);
      section.sections("accessKeys").forEach(key -> accessKey(key, prefix));
      section
          .sections("scenes")
          .forEach(scene -> scene(scene, prefix, section.holds("encryptionKey"), tokens));
    }
  }

  private enum AccountStatus {
    ACTIVE,
    SUSPENDED
  }

  private void accessKey(Section section, String account) {
    try (section) {
      accessKeys.add(
          new AccessKey(
              name(section, "id", Kinds.KEY_ID, "access key"),
              section.required("secret", Kinds.SECRET, ""),
              account,
              section.optional("permission", Kind.oneOf(Permission.class)).orElse(Permission.FULL)
                  == Permission.FULL,
              section.optional("securityToken", Kinds.SECURITY_TOKEN).orElse(null)));
    }
  }

  private enum Permission {
    FULL,
    NONE
  }

  private void scene(Section section, String account, boolean hasEncryptionKey, boolean tokens) {
    try (section) {
      FormReader.Asked asked = forms.read(section);
      scenes.add(
          new Scene(
              name(section, "id", Kinds.SCENE_ID, "scene"),
              section.required("name", Kinds.SCENE_NAME, ""),
              account,
              section
                  .optional("method", Kind.oneOf(IntegrationMethod.class))
                  .orElse(IntegrationMethod.WEB),
              asked.form(),
              asked.secondary(),
              asked.status(),
              section.optional("ticketLife", Kinds.TICKET_LIFE).orElse(DEFAULT_TICKET_LIFE),
              section.optional("initFailurePasses", Kinds.PASSES).orElse(0),
              section.optional("work", Kinds.WORK).orElse(DEFAULT_WORK),
              encryption(section, hasEncryptionKey),
              origins(section),
              section.optional("deviceTokens", Kind.flag()).orElse(true) && tokens,
              policies.read(section, "policy").orElse(Policy.DEFAULT),
              policies.read(section, "draft")));
    }
  }

  private List<String> origins(Section scene) {
    List<Item<String>> listed = scene.list("frameAncestors", Kinds.ORIGIN);
    if (listed.size() > MOST_FRAME_ANCESTORS) {
      faults.add(
          scene.path("frameAncestors"), "has more than " + MOST_FRAME_ANCESTORS + " entries");
    }
    return listed.stream().map(Item::value).toList();
  }

  private Encryption encryption(Section scene, boolean hasKey) {
    boolean isRequired = scene.optional("encryption", Kind.flag()).orElse(false);
    if (isRequired && !hasKey) {
      faults.add(scene.path("encryption"), "needs the account's encryptionKey");
    }
    return new Encryption(
        isRequired, scene.optional("encryptionTokenInits", Kinds.TOKEN_INITS).orElse(0));
  }

  /** A name that must be unique among its kind over all accounts. */
  private String name(Section section, String key, Kind<String> kind, String named) {
    String name = section.required(key, kind, "");
    if (!name.isEmpty()) {
      faults.claim(named, name, section.path(key));
    }
    return name;
  }
}
