package dev.stile.access;

/** What is wrong with a request; see {@link Authentication.Refused} for the detail. */
record Fault(AccessRefusal reason, String detail) implements Reading {

  Authentication.Refused refused(Format format) {
    int length = Math.min(detail.length(), Authentication.Refused.MAX_DETAIL);
    return new Authentication.Refused(reason, detail.substring(0, length), format);
  }
}
