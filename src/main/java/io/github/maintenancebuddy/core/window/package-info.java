/** Starting, extending, overrunning, verifying, rolling back and closing (product.md section 6). */
@NullMarked
package io.github.maintenancebuddy.core.window;

import org.jspecify.annotations.NullMarked;
