/** A GitHub that remembers: what stories and the sandbox use in place of the real one. */
@NullMarked
package io.github.maintenancebuddy.github.standin;

import org.jspecify.annotations.NullMarked;
