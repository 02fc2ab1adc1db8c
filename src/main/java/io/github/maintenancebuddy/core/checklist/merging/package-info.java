/** What changed between two texts of a plan, and both changes in one text. */
@NullMarked
package io.github.maintenancebuddy.core.checklist.merging;

import org.jspecify.annotations.NullMarked;
