/** Words that people mistype. */
@NullMarked
package io.github.maintenancebuddy.core.words;

import org.jspecify.annotations.NullMarked;
