package io.github.maintenancebuddy.adapter.channel;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a channel may send to: an https address in public, unless the operator has allowed one inside of their network.
 * The address is looked at anew before each request, so that no name can lead inside later.
 */
record ChannelTarget(URI address, boolean privateAllowed) {
    /** What Java itself does not know to be inside of somebody's network, or behind a translator of theirs. */
    private static final List<Network> RESERVED = Stream.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "198.18.0.0/15",
                    "240.0.0.0/4",
                    "fc00::/7",
                    "64:ff9b:1::/48",
                    "2001::/32")
            .map(Network::read)
            .toList();

    /** 64:ff9b::/96, behind which IPv4 addresses are written for a translator. */
    private static final byte[] TRANSLATED = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    /** Addresses that begin with the same bits. */
    private record Network(InetAddress base, int bits) {
        static Network read(String text) {
            var slash = text.indexOf('/');
            return new Network(
                    InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(InetAddress address) {
            var own = base.getAddress();
            var theirs = address.getAddress();
            return own.length == theirs.length && first(own).equals(first(theirs));
        }

        private BigInteger first(byte[] bytes) {
            return new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - bits);
        }
    }

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

    private static boolean reserved(InetAddress address) {
        return RESERVED.stream().anyMatch(network -> network.contains(address));
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
