package io.github.maintenancebuddy.maintenance;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What the operator and the repository have configured.
 *
 * @param publicUrl where the app's own pages are, without a slash behind
 * @param zone the zone of times that name none
 */
public record Settings(String publicUrl, Optional<ZoneId> zone) {}
