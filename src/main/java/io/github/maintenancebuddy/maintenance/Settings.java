package io.github.maintenancebuddy.maintenance;

import java.util.List;

/**
 * What the operator has set that decisions need.
 *
 * @param publicUrl where the app's own pages are, without a slash behind
 * @param channels where notices can go
 */
public record Settings(String publicUrl, List<KnownChannel> channels) {
    public Settings {
        channels = List.copyOf(channels);
    }

    /** Settings without a channel. */
    public Settings(String publicUrl) {
        this(publicUrl, List.of());
    }

    /** The channels that this maintenance's repository names and may use. */
    public List<KnownChannel> channelsOf(Maintenance maintenance) {
        return channels.stream()
                .filter(channel -> maintenance.rules().channels().stream().anyMatch(channel::is))
                .filter(channel -> channel.mayBeUsedBy(maintenance.issue().repository()))
                .toList();
    }
}
