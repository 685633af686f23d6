/** Who signs a business call, and whether the signature holds; knows settings, but no HTTP. */
@NullMarked
package dev.stile.access;

import org.jspecify.annotations.NullMarked;
