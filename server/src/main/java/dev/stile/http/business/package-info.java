/** What business servers call: redemption, signed. */
@NullMarked
package dev.stile.http.business;

import org.jspecify.annotations.NullMarked;
