package io.github.maintenancebuddy.core.maintenance;

import java.time.Instant;

/** A point in time that a maintenance must act on; always derived from its state (product.md section 2). */
public record Moment(Instant at, MomentKind kind) {}
