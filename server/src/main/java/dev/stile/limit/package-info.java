/** How often: sliding windows in fixed memory, by address block or account. */
@NullMarked
package dev.stile.limit;

import org.jspecify.annotations.NullMarked;
