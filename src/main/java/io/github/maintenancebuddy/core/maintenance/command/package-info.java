/** What a command is. */
@NullMarked
package io.github.maintenancebuddy.core.maintenance.command;

import org.jspecify.annotations.NullMarked;
