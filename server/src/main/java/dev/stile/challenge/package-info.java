/**
 * The life of a challenge: issued, attempted, redeemed; and the port that makes each step
 * single-use.
 */
@NullMarked
package dev.stile.challenge;

import org.jspecify.annotations.NullMarked;
