/** Generated movement, to train and to try a model with: own families, and other recorders. */
@NullMarked
package dev.stile.bench.movement;

import org.jspecify.annotations.NullMarked;
