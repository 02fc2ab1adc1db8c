package io.github.maintenancebuddy.adapter.web;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How many connections one network may have open; what is more is closed at once. */
final class ConnectionLimit {
    private final int most;
    private final ConcurrentHashMap<String, Integer> open = new ConcurrentHashMap<>();

    ConnectionLimit(int most) {
        this.most = most;
    }

    void admit(Channel channel, @Nullable SocketAddress remote) {
        var network = ClientNetwork.of(remote instanceof InetSocketAddress address ? address : null);
        var count = open.merge(network, 1, Integer::sum);
        channel.closeFuture()
                .addListener(_ -> open.computeIfPresent(network, (_, many) -> many == 1 ? null : many - 1));
        if (count > most) {
            var _ = channel.close();
        }
    }
}
