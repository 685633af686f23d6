/** Counts, timings and events for those who run the service. */
@NullMarked
package dev.stile.report;

import org.jspecify.annotations.NullMarked;
