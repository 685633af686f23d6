/** Health, readiness and metrics, for those who run the service. */
@NullMarked
package dev.stile.http.management;

import org.jspecify.annotations.NullMarked;
