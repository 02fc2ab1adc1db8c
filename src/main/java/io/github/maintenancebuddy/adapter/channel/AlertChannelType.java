package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.runtime.outbox.AlertChannel;

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
