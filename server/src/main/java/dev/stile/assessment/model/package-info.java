/** A model of movement: trees that were grown elsewhere, read strictly and walked in arrays. */
@NullMarked
package dev.stile.assessment.model;

import org.jspecify.annotations.NullMarked;
