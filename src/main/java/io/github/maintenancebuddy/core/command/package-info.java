/** Reading commands out of comments, judging them, and help (behaviour.md, Commands): pure. */
@NullMarked
package io.github.maintenancebuddy.core.command;

import org.jspecify.annotations.NullMarked;
