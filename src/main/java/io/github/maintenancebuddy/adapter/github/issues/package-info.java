/** Issues, comments and labels at GitHub. */
@NullMarked
package io.github.maintenancebuddy.adapter.github.issues;

import org.jspecify.annotations.NullMarked;
