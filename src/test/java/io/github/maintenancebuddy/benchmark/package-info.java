/** Measures the packaged app from the outside; run with {@code mvn verify -DskipUnitTests -Dit.test=Benchmark}. */
@NullMarked
package io.github.maintenancebuddy.benchmark;

import org.jspecify.annotations.NullMarked;
