/** Carries effects out: in order, again until done, once as people see it. */
@NullMarked
package io.github.maintenancebuddy.runtime.outbox;

import org.jspecify.annotations.NullMarked;
