/** When and beside what the runtime's work runs; core and runtime know time and threads by these ports alone. */
@NullMarked
package io.github.maintenancebuddy.runtime.time;

import org.jspecify.annotations.NullMarked;
