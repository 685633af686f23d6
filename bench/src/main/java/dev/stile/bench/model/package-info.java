/** Grows the models of movement from a folder of tracks, and states how good they are. */
@NullMarked
package dev.stile.bench.model;

import org.jspecify.annotations.NullMarked;
