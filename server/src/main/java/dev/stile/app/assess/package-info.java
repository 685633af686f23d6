/** Reads files of tracks and says what the assessment makes of each. */
@NullMarked
package dev.stile.app.assess;

import org.jspecify.annotations.NullMarked;
