/** Markdown that several features write or protect. */
@NullMarked
package io.github.maintenancebuddy.core.markdown;

import org.jspecify.annotations.NullMarked;
