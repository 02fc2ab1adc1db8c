/** One lane per maintenance: load, look up facts, decide, commit. */
@NullMarked
package io.github.maintenancebuddy.runtime.engine;

import org.jspecify.annotations.NullMarked;
