/** The path of a hand, or the steps of a keyboard; knows nobody else. */
@NullMarked
package dev.stile.trajectory;

import org.jspecify.annotations.NullMarked;
