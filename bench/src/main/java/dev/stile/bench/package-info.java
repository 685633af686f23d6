/** Measures Stile beside what it is compared with, and writes down the figures. Never shipped. */
@NullMarked
package dev.stile.bench;

import org.jspecify.annotations.NullMarked;
