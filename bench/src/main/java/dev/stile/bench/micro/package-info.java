/** JMH benchmarks of single steps, and the peer in the same run. */
@NullMarked
package dev.stile.bench.micro;

import org.jspecify.annotations.NullMarked;
