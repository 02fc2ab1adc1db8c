package io.github.maintenancebuddy.core.maintenance.decision;

import io.github.maintenancebuddy.core.maintenance.ConfiguredChannel;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
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
        return channels.stream()
                .filter(channel -> maintenance.rules().channels().stream().anyMatch(channel::is))
                .filter(channel -> channel.mayBeUsedBy(maintenance.issue().repository()))
                .toList();
    }
}
