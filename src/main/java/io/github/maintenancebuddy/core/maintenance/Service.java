package io.github.maintenancebuddy.core.maintenance;

import java.util.Map;
import java.util.Optional;

/**
 * A service that maintenances can affect.
 *
 * @param name as people write it in the form, whatever its case, and as the public reads it
 * @param component the id of its component on Atlassian Statuspage
 * @param alerts the labels that its alerts carry in Alertmanager; all of them must match to be silenced
 * @param pagerduty the id of its service in PagerDuty
 */
public record Service(String name, Optional<String> component, Map<String, String> alerts, Optional<String> pagerduty) {
    public Service {
        alerts = Map.copyOf(alerts);
    }
}
