/** What was observed on a visitor's device and in his browser: decoded and bounded, not judged. */
@NullMarked
package dev.stile.signal;

import org.jspecify.annotations.NullMarked;
