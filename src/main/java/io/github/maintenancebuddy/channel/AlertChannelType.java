package io.github.maintenancebuddy.channel;

import io.github.maintenancebuddy.maintenance.ChannelKind;
import io.github.maintenancebuddy.outbox.AlertChannel;

/** Opens the channels of one kind that keep alerts silent. Each is a bean; with it the kind can be configured. */
interface AlertChannelType {
    ChannelKind kind();

    /**
     * A channel with these settings.
     *
     * @throws IllegalArgumentException as {@link ChannelType#open} does
     */
    AlertChannel open(ChannelSettings settings);
}
