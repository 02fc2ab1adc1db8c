/** What a repository's {@code .github/maintenance.yml} says, and every mistake in it (product.md section 11). */
@NullMarked
package io.github.maintenancebuddy.core.configuration;

import org.jspecify.annotations.NullMarked;
