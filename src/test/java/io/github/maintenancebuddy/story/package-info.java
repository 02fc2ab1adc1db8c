/** Maintenances as people live them: who does what when, and what they see. */
@NullMarked
package io.github.maintenancebuddy.story;

import org.jspecify.annotations.NullMarked;
