/**
 * Pictures and their answers: draws one picture for one challenge, cuts a piece out of it, and
 * knows where the piece belongs. Depends on nothing else of Stile.
 */
@NullMarked
package dev.stile.puzzle;

import org.jspecify.annotations.NullMarked;
