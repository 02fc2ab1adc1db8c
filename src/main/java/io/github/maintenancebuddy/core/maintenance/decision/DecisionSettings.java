package io.github.maintenancebuddy.core.maintenance.decision;

import io.github.maintenancebuddy.core.maintenance.ConfiguredChannel;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.Repository;
import java.util.List;

/**
 * What the operator has set that decisions need.
 *
 * @param publicUrl where the app's own pages are, without a slash behind
 * @param channels where notices can go
 */
public record DecisionSettings(String publicUrl, List<ConfiguredChannel> channels) {
    public DecisionSettings {
        channels = List.copyOf(channels);
    }

    /** Settings without a channel. */
    public DecisionSettings(String publicUrl) {
        this(publicUrl, List.of());
    }

    /** The channels that this maintenance's repository names and may use. */
    public List<ConfiguredChannel> channelsOf(Maintenance maintenance) {
        return channelsOf(maintenance.issue().repository(), maintenance.rules());
    }

    /** The channels that this repository names and may use. */
    public List<ConfiguredChannel> channelsOf(Repository repository, MaintenanceRules rules) {
        return channels.stream()
                .filter(channel -> rules.channels().stream().anyMatch(channel::is))
                .filter(channel -> channel.mayBeUsedBy(repository))
                .toList();
    }
}
