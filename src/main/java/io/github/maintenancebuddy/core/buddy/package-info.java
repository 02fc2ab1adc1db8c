/** Who is asked to be the buddy, and who leads (product.md section 8). */
@NullMarked
package io.github.maintenancebuddy.core.buddy;

import org.jspecify.annotations.NullMarked;
