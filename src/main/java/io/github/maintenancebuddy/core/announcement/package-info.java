/** What the public is told of a maintenance, when, and in which words (product.md section 7). */
@NullMarked
package io.github.maintenancebuddy.core.announcement;

import org.jspecify.annotations.NullMarked;
