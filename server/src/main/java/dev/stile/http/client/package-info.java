/** What pages call: init and attempt. */
@NullMarked
package dev.stile.http.client;

import org.jspecify.annotations.NullMarked;
