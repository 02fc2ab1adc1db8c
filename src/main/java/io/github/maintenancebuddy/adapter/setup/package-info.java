/** Sets the app up: its registration at GitHub on the first run, and the check of all it needs ever after. */
@NullMarked
package io.github.maintenancebuddy.adapter.setup;

import org.jspecify.annotations.NullMarked;
