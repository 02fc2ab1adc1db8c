/** What is left of a maintenance when its window has closed: the post-mortem and the closing words (product.md section 10). */
@NullMarked
package io.github.maintenancebuddy.core.postmortem;

import org.jspecify.annotations.NullMarked;
