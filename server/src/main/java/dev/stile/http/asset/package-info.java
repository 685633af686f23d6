/** The widget's files. */
@NullMarked
package dev.stile.http.asset;

import org.jspecify.annotations.NullMarked;
