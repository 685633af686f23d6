/** Says in sentences why a visitor was let in or kept out. */
@NullMarked
package dev.stile.app.explain;

import org.jspecify.annotations.NullMarked;
