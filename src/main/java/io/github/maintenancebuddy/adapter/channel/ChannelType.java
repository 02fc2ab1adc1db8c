package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.runtime.outbox.Channel;

/** Opens the channels of one kind. Each is a bean; with it the kind can be configured. */
public interface ChannelType {
    ChannelKind kind();

    /**
     * A channel with these settings.
     *
     * @throws IllegalArgumentException where something is missing or wrong, with what follows the channel's name in a
     *     sentence for the operator, and without a secret in it
     */
    Channel open(ChannelSettings settings);
}
