/** Adapters on the embedded SQLite database. */
@NullMarked
package dev.stile.store.sqlite;

import org.jspecify.annotations.NullMarked;
