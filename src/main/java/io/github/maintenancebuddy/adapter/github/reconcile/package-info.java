/** What GitHub knows and webhooks failed to tell us: issues as they are, deliveries that failed. */
@NullMarked
package io.github.maintenancebuddy.adapter.github.reconcile;

import org.jspecify.annotations.NullMarked;
