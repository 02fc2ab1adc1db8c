/** What the operator sets, read and checked once at the start. */
@NullMarked
package io.github.maintenancebuddy.adapter.settings;

import org.jspecify.annotations.NullMarked;
