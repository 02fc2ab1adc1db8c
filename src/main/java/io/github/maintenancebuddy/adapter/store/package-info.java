/** One transaction: state, effects and hints; in a SQLite file, or in PostgreSQL for several replicas. */
@NullMarked
package io.github.maintenancebuddy.adapter.store;

import org.jspecify.annotations.NullMarked;
