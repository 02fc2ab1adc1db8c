/** How the app is seen running: metrics, health, and lines in the log for what goes well. */
@NullMarked
package io.github.maintenancebuddy.adapter.telemetry;

import org.jspecify.annotations.NullMarked;
