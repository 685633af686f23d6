/** The vendor's own SDKs, and clients that others wrote by hand, against the whole service. */
@NullMarked
package dev.stile.sdk;

import org.jspecify.annotations.NullMarked;
