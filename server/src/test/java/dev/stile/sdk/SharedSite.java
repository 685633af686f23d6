package dev.stile.sdk;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out the one {@link Site} of a test run, opened for the first who asks. */
final class SharedSite implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Site.class;
  }

  @Override
  public Site resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(Site.class))
        .computeIfAbsent(Site.class, _ -> open(), Site.class);
  }

  private static Site open() {
    try {
      return new Site();
    } catch (Exception e) {
      throw new IllegalStateException("the site does not open", e);
    }
  }
}
