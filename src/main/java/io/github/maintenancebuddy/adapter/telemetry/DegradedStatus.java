package io.github.maintenancebuddy.adapter.telemetry;

import org.springframework.boot.health.contributor.Status;

/** The app works, and something that it needs does not: worth a look, and no reason to restart it. */
final class DegradedStatus {
    static final Status STATUS = new Status("DEGRADED");

    private DegradedStatus() {}
}
