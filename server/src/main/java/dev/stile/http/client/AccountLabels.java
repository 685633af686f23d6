package dev.stile.http.client;

import dev.stile.http.WireRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Reads an account's prefix off the path ({@code /prefix/}) and off the host ({@code prefix.base}
 * and {@code prefix-verify.base} under the configured base domains).
 */
final class AccountLabels {
  private static final Pattern PREFIX_PATH = Pattern.compile("/([a-z0-9]{4,16})/?");

  private final Supplier<Set<String>> baseDomains;

  AccountLabels(Supplier<Set<String>> baseDomains) {
    this.baseDomains = baseDomains;
  }

  /** The labels that are there, none, one or two. */
  List<String> of(WireRequest request) {
    List<String> found = new ArrayList<>();
    var path = PREFIX_PATH.matcher(request.path());
    if (path.matches()) {
      found.add(path.group(1));
    }
    String host = request.header("host").toLowerCase(Locale.ROOT);
    String name = host.replaceFirst(":\\d*$", "");
    // Where one base domain lies in another, the longer one is meant.
    baseDomains.get().stream()
        .filter(base -> name.endsWith("." + base))
        .max(Comparator.comparingInt(String::length))
        .map(base -> name.substring(0, name.length() - base.length() - 1))
        .map(label -> label.replaceFirst("-verify$", ""))
        .ifPresent(found::add);
    return found;
  }
}
