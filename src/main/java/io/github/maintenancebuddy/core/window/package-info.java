/** Starting, extending, overrunning, verifying, rolling back and closing (behaviour.md, The window). */
@NullMarked
package io.github.maintenancebuddy.core.window;

import org.jspecify.annotations.NullMarked;
