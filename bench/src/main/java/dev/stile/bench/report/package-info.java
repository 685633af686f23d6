/** What was measured, as tables, and on what machine. */
@NullMarked
package dev.stile.bench.report;

import org.jspecify.annotations.NullMarked;
