/** GitHub's deliveries in: signature, storing before answering, payload to signal. */
@NullMarked
package io.github.maintenancebuddy.webhook;

import org.jspecify.annotations.NullMarked;
