/** The service as its callers see it: a real server, over HTTP. */
@NullMarked
package dev.stile.wire;

import org.jspecify.annotations.NullMarked;
