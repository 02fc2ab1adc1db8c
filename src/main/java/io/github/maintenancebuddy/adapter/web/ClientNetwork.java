package io.github.maintenancebuddy.adapter.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, for counting. */
public final class ClientNetwork {
    /** Bytes; what one household gets of IPv6. */
    private static final int HOUSEHOLD = 8;

    private ClientNetwork() {}

    /** Behind a proxy the address comes as a text that nobody has looked at yet. */
    public static String of(@Nullable InetSocketAddress remote) {
        if (remote == null) {
            return "unknown";
        }
        var host = remote.getHostString().replaceAll("[\\[\\]]", "");
        try {
            var address = remote.getAddress() == null ? InetAddress.ofLiteral(host) : remote.getAddress();
            var bytes = address.getAddress();
            return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, HOUSEHOLD) : bytes);
        } catch (IllegalArgumentException hidden) {
            return host;
        }
    }
}
