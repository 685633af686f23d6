package dev.stile.bench.model;

import dev.stile.trajectory.Features;

/**
 * Something to learn from.
 *
 * @param weight how much it counts
 */
record Example(Features features, boolean isProgram, double weight) {}
