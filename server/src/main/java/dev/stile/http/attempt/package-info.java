/** Reads attempts, whether a page sends them or a business server hands them in. */
@NullMarked
package dev.stile.http.attempt;

import org.jspecify.annotations.NullMarked;
