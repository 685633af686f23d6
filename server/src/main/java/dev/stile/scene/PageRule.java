package dev.stile.scene;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From which pages a scene may be attempted. It guards against a scene used elsewhere by mistake or
 * out of convenience; a program says whatever page it likes.
 *
 * @param allowed one of them must fit; none allows every page
 * @param needsOrigin whether an attempt without an {@code Origin} header, or with {@code null},
 *     breaks the rule
 */
public record PageRule(List<Match> allowed, boolean needsOrigin, Action action) {
  /** Every page. */
  public static final PageRule ANY = new PageRule(List.of(), true, Action.REFUSE);

  public PageRule {
    allowed = List.copyOf(allowed);
  }

  /** A set of pages; a page is its origin and path, {@code https://shop.example/login}. */
  public sealed interface Match {
    boolean fits(String page);
  }

  /** The vendor's: the text stands somewhere in host and path, small or large letters alike. */
  public record Contains(String text) implements Match {
    @Override
    public boolean fits(String page) {
      String hostAndPath = page.substring(page.indexOf("://") + 1);
      return hostAndPath.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
  }

  /** All pages of an origin: what keeps others from using the scene. */
  public record Origin(String origin) implements Match {
    @Override
    public boolean fits(String page) {
      return page.equals(origin) || page.startsWith(origin + "/");
    }
  }

  /** All pages that begin so. */
  public record Prefix(String start) implements Match {
    @Override
    public boolean fits(String page) {
      return page.startsWith(start);
    }
  }

  /**
   * All pages that match as a whole.
   *
   * @param pattern of RE2, which takes a time linear in the page's length, whoever has written it
   */
  public record Expression(Pattern pattern) implements Match {
    private static final int LONGEST = 256;

    /** The expression, or empty for what is none or is too long. */
    public static Optional<Expression> parse(String text) {
      try {
        return text.isEmpty() || text.length() > LONGEST
            ? Optional.empty()
            : Optional.of(new Expression(Pattern.compile(text)));
      } catch (PatternSyntaxException e) {
        return Optional.empty();
      }
    }

    @Override
    public boolean fits(String page) {
      return pattern.matches(page);
    }
  }
}
