/** Measures the packaged app from the outside; run with {@code mvn -Pbenchmark verify}. */
@NullMarked
package io.github.maintenancebuddy.benchmark;

import org.jspecify.annotations.NullMarked;
