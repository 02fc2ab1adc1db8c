/** The plan section as Markdown. */
@NullMarked
package io.github.maintenancebuddy.core.checklist.rendering;

import org.jspecify.annotations.NullMarked;
