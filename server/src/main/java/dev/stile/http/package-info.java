/**
 * Decodes a request, calls one use case, encodes its outcome; the only place that knows wire names
 * and codes.
 */
@NullMarked
package dev.stile.http;

import org.jspecify.annotations.NullMarked;
