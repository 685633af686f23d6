/** Proof of work: what a browser must compute before its attempt is looked at. */
@NullMarked
package dev.stile.work;

import org.jspecify.annotations.NullMarked;
