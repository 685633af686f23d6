/** Requests as pages and business servers send them, and the replies taken apart. */
@NullMarked
package dev.stile.bench.call;

import org.jspecify.annotations.NullMarked;
