/** Who is asked to be the buddy, and who leads (behaviour.md, The buddy). */
@NullMarked
package io.github.maintenancebuddy.core.buddy;

import org.jspecify.annotations.NullMarked;
