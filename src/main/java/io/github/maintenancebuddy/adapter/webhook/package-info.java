/** GitHub's deliveries in: signature, storing before answering, payload to signal. */
@NullMarked
package io.github.maintenancebuddy.adapter.webhook;

import org.jspecify.annotations.NullMarked;
