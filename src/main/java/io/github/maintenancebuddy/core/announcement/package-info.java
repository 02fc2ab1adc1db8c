/** What the public is told of a maintenance, when, and in which words (behaviour.md, Announcing). */
@NullMarked
package io.github.maintenancebuddy.core.announcement;

import org.jspecify.annotations.NullMarked;
