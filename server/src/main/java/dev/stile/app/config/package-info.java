/** The configuration file: reading it whole or not at all, and watching it. */
@NullMarked
package dev.stile.app.config;

import org.jspecify.annotations.NullMarked;
