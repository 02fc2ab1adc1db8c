/** Reading commands out of comments, judging them, and help (product.md section 5): pure. */
@NullMarked
package io.github.maintenancebuddy.core.command;

import org.jspecify.annotations.NullMarked;
