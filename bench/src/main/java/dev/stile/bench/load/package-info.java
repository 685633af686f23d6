/** A load over loopback: the real server, and a bare one beside it. */
@NullMarked
package dev.stile.bench.load;

import org.jspecify.annotations.NullMarked;
