/** What tests of several packages share. */
@NullMarked
package dev.stile;

import org.jspecify.annotations.NullMarked;
