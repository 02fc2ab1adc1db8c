/** Maintenance Buddy: a GitHub App that drives planned maintenance through GitHub issues. */
@NullMarked
package io.github.maintenancebuddy;

import org.jspecify.annotations.NullMarked;
