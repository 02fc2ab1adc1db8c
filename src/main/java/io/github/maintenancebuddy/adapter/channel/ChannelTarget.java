package io.github.maintenancebuddy.adapter.channel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where a channel may send to: an https address in public, unless the operator has allowed one inside of their network.
 * The address is looked at anew before each request, so that no name can lead inside later.
 */
record ChannelTarget(URI address, boolean privateAllowed) {
    private static final int LOCAL_V6 = 0xfc;

    /** 64:ff9b::/96, behind which IPv4 addresses are written for a translator. */
    private static final byte[] TRANSLATED = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

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

    /** Why nothing may be sent there, if it may not. */
    Optional<String> refusal() throws UnknownHostException {
        var addresses = InetAddress.getAllByName(address.getHost());
        return privateAllowed || Arrays.stream(addresses).noneMatch(ChannelTarget::inside)
                ? Optional.empty()
                : Optional.of("its address is inside of a private network");
    }

    private static boolean inside(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || reserved(address)
                || meant(address).filter(ChannelTarget::inside).isPresent();
    }

    /** Unique local addresses of IPv6, this network and what carriers share among customers. */
    private static boolean reserved(InetAddress address) {
        var bytes = address.getAddress();
        var first = Byte.toUnsignedInt(bytes[0]);
        if (address instanceof Inet6Address) {
            return (first & 0xfe) == LOCAL_V6;
        }
        return first == 0 || first >= 240 || (first == 100 && (Byte.toUnsignedInt(bytes[1]) & 0xc0) == 64);
    }

    /** The IPv4 address to which a translator (RFC 6052) or a 6to4 relay (RFC 3056) would send on. */
    private static Optional<InetAddress> meant(InetAddress address) {
        var bytes = address.getAddress();
        if (!(address instanceof Inet6Address)) {
            return Optional.empty();
        }
        if (Arrays.equals(bytes, 0, TRANSLATED.length, TRANSLATED, 0, TRANSLATED.length)) {
            return Optional.of(v4(bytes, TRANSLATED.length));
        }
        return bytes[0] == 0x20 && bytes[1] == 0x02 ? Optional.of(v4(bytes, 2)) : Optional.empty();
    }

    private static InetAddress v4(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    /** Without the path, which may be a secret. */
    @Override
    public String toString() {
        return "Target[" + address.getHost() + "]";
    }
}
