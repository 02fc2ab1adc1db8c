package io.github.maintenancebuddy.adapter.mail;

import io.github.maintenancebuddy.adapter.channel.ChannelSettings;
import io.github.maintenancebuddy.adapter.channel.ChannelType;
import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.runtime.outbox.Channel;

/** Opens the mail channel. There is one: readers subscribe to a page, and do not know of channels. */
final class MailChannelType implements ChannelType {
    private final MailChannel channel;
    private final boolean only;

    MailChannelType(MailChannel channel, boolean only) {
        this.channel = channel;
        this.only = only;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.MAIL;
    }

    @Override
    public Channel open(ChannelSettings settings) {
        if (!only) {
            throw new IllegalArgumentException(
                    "is one of several of the type mail: keep one, since readers would get every letter several"
                            + " times.");
        }
        return channel;
    }
}
