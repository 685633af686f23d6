package dev.stile.assessment;

import java.util.function.Predicate;

/**
 * One thing to look for.
 *
 * @param reason what it means when it is found
 * @param holds whether it is; never throws, whatever a visitor's side says
 */
record Rule(Reason reason, Predicate<Profile> holds) {}
