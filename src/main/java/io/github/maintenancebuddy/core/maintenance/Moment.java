package io.github.maintenancebuddy.core.maintenance;

import java.time.Instant;

/** A point in time that a maintenance must act on; always derived from its state (behaviour.md, Words). */
public record Moment(Instant at, MomentKind kind) {}
