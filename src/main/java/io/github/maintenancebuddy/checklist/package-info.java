/** The plan and its Markdown: rendering, reading, ticking, three-way merging, and the built-in checklists. */
@NullMarked
package io.github.maintenancebuddy.checklist;

import org.jspecify.annotations.NullMarked;
