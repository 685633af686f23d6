/** Commands, configuration, wiring, start and stop. */
@NullMarked
package dev.stile.app;

import org.jspecify.annotations.NullMarked;
