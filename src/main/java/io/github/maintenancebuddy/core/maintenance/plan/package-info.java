/** The plan and its tasks as values. */
@NullMarked
package io.github.maintenancebuddy.core.maintenance.plan;

import org.jspecify.annotations.NullMarked;
