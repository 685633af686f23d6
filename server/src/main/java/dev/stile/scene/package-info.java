/** Accounts, access keys and scenes as settings; knows nobody else. */
@NullMarked
package dev.stile.scene;

import org.jspecify.annotations.NullMarked;
