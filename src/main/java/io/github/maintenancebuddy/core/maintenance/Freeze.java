package io.github.maintenancebuddy.core.maintenance;

import java.time.Instant;

/** A time in which nothing should be changed; a window in it is warned of (behaviour.md, Announcing). */
public record Freeze(Instant from, Instant to, String why) {}
