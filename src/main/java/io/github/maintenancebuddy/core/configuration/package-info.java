/** What a repository's {@code .github/maintenance.yml} says, and every mistake in it (behaviour.md, Configuration). */
@NullMarked
package io.github.maintenancebuddy.core.configuration;

import org.jspecify.annotations.NullMarked;
