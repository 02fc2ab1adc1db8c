package io.github.maintenancebuddy.publicpage;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, for counting. */
final class Network {
    /** What one household gets of IPv6. */
    private static final int HOUSEHOLD = 8;

    private Network() {}

    static String of(@Nullable InetSocketAddress remote) {
        if (remote == null || remote.getAddress() == null) {
            return "unknown";
        }
        var bytes = remote.getAddress().getAddress();
        return HexFormat.of()
                .formatHex(remote.getAddress() instanceof Inet6Address ? Arrays.copyOf(bytes, HOUSEHOLD) : bytes);
    }
}
