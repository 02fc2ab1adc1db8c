/**
 * What is left of a maintenance when its window has closed: the post-mortem and the closing words (behaviour.md, The
 * post-mortem).
 */
@NullMarked
package io.github.maintenancebuddy.core.postmortem;

import org.jspecify.annotations.NullMarked;
