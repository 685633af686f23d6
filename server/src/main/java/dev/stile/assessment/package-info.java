/** Evidence about an attempt: reasons, no decision. */
@NullMarked
package dev.stile.assessment;

import org.jspecify.annotations.NullMarked;
