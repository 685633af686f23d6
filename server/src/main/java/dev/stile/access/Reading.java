package dev.stile.access;

/** What comes of reading who a request says has signed it: a claim, or why there is none. */
sealed interface Reading permits Claim, Fault {}
