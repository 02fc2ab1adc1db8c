/** Carries effects out: in order, again until done, once as people see it. */
@NullMarked
package io.github.maintenancebuddy.outbox;

import org.jspecify.annotations.NullMarked;
