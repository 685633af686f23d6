/** The form of the log. */
@NullMarked
package dev.stile.app.log;

import org.jspecify.annotations.NullMarked;
