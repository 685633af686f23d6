/** Keys and sealed bytes: what leaves the server and must come back unread and unchanged. */
@NullMarked
package dev.stile.seal;

import org.jspecify.annotations.NullMarked;
