package io.github.maintenancebuddy.adapter.channel;

import java.net.URI;

/**
 * Where a channel sends to: an https address in public, unless the operator has allowed one inside of their network (see
 * {@link AllowedAddresses}).
 */
record ChannelTarget(URI address, boolean privateAllowed) {
    /**
     * The target in a setting.
     *
     * @throws IllegalArgumentException as {@link ChannelType#open} does; the address itself may be a secret
     */
    static ChannelTarget read(ChannelSettings settings) {
        if (settings.url().isBlank()) {
            throw new IllegalArgumentException("has no url.");
        }
        var address = uri(settings.url().strip());
        var secure = "https".equalsIgnoreCase(address.getScheme());
        var plain = "http".equalsIgnoreCase(address.getScheme()) && settings.privateTarget();
        if (address.getHost() == null || (!secure && !plain)) {
            throw new IllegalArgumentException("has a url that does not begin with https:// and a host.");
        }
        return new ChannelTarget(address, settings.privateTarget());
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("has a url that cannot be read.");
        }
    }

    /** The same with another path behind it. */
    ChannelTarget at(String path) {
        var base = address.toString().replaceFirst("/+$", "");
        return new ChannelTarget(URI.create(base + path), privateAllowed);
    }

    /** Without the path, which may be a secret. */
    @Override
    public String toString() {
        return "Target[" + address.getHost() + "]";
    }
}
