/** Whether the app at GitHub is as this program needs it. */
@NullMarked
package io.github.maintenancebuddy.adapter.github.checks;

import org.jspecify.annotations.NullMarked;
