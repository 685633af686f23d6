package dev.stile.bench.attack;

import java.util.random.RandomGenerator;

/** How an HTTP client makes up what the widget would send. */
interface Forgery {
  Forged forge(Posed posed, RandomGenerator random);
}
