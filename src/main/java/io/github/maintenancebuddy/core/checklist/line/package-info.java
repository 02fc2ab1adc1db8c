/** One task as one line of Markdown. */
@NullMarked
package io.github.maintenancebuddy.core.checklist.line;

import org.jspecify.annotations.NullMarked;
