/** What the stores of events share, and the sink that writes them as JSON lines. */
@NullMarked
package dev.stile.store.events;

import org.jspecify.annotations.NullMarked;
