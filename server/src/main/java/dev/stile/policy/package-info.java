/** A scene's rules: the gates in their order turn evidence into a verdict. */
@NullMarked
package dev.stile.policy;

import org.jspecify.annotations.NullMarked;
