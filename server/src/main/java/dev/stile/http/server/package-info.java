/** Listeners, the bounds of a connection, and who answers what. */
@NullMarked
package dev.stile.http.server;

import org.jspecify.annotations.NullMarked;
