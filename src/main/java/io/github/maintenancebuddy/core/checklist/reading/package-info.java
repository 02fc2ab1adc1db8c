/** The plan section of a text, read with its places. */
@NullMarked
package io.github.maintenancebuddy.core.checklist.reading;

import org.jspecify.annotations.NullMarked;
