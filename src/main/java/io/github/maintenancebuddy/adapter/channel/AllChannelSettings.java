package io.github.maintenancebuddy.adapter.channel;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's channels by name, as in {@code maintenance-buddy.channels.ops.url}, or in the environment {@code
 * MAINTENANCEBUDDY_CHANNELS_OPS_URL}.
 *
 * @param channels the channels that repositories may name, each with type, repositories, and what its type needs: url,
 *     secret, id, from, for, silences, private-target
 */
@ConfigurationProperties("maintenance-buddy")
public record AllChannelSettings(@DefaultValue Map<String, ChannelSettings> channels) {
    public AllChannelSettings {
        channels = Map.copyOf(channels);
    }
}
