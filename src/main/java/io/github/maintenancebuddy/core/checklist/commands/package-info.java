/** The commands on tasks. */
@NullMarked
package io.github.maintenancebuddy.core.checklist.commands;

import org.jspecify.annotations.NullMarked;
