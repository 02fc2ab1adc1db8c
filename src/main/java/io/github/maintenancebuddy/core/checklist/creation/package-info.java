/** The plan of a new maintenance: built-in and own checklists. */
@NullMarked
package io.github.maintenancebuddy.core.checklist.creation;

import org.jspecify.annotations.NullMarked;
