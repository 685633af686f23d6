/** The identity that a TLS listener shows, from PEM files. */
@NullMarked
package dev.stile.http.tls;

import org.jspecify.annotations.NullMarked;
