/** Adapters that keep everything in this process's memory. */
@NullMarked
package dev.stile.store.memory;

import org.jspecify.annotations.NullMarked;
