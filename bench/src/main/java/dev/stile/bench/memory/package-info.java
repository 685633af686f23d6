/** What challenges and spent ids cost in memory and on disk. */
@NullMarked
package dev.stile.bench.memory;

import org.jspecify.annotations.NullMarked;
