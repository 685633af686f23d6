/** Attackers by family, against a server of our own on this machine: who gets in, and what for. */
@NullMarked
package dev.stile.bench.attack;

import org.jspecify.annotations.NullMarked;
