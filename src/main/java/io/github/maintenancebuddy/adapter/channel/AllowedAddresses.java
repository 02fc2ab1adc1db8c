package io.github.maintenancebuddy.adapter.channel;

import java.io.IOException;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where channels may connect to: in public, unless the operator has allowed an address inside of their network. A name is
 * looked up once for each connection, which then goes to an address that was looked at, so that no name can lead inside
 * in between.
 */
record AllowedAddresses(HostLookup names, boolean privateAllowed) {
    /** What Java itself does not know to be inside of somebody's network, or behind a translator of theirs. */
    private static final List<Network> RESERVED = Stream.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "198.18.0.0/15",
                    "240.0.0.0/4",
                    "::/96",
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

    /** Tells what a name stands for. */
    interface HostLookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /** Nothing may be sent there. */
    static final class NotAllowed extends IOException {
        private static final long serialVersionUID = 1L;

        NotAllowed() {
            super("its address is inside of a private network");
        }
    }

    /** Those that may be connected to; where one of several may not, none may. */
    List<InetSocketAddress> of(InetSocketAddress wanted) throws IOException {
        var found = wanted.isUnresolved() ? names.all(wanted.getHostString()) : new InetAddress[] {plain(wanted)};
        if (!privateAllowed && Arrays.stream(found).anyMatch(AllowedAddresses::inside)) {
            throw new NotAllowed();
        }
        return Arrays.stream(found)
                .map(address -> new InetSocketAddress(address, wanted.getPort()))
                .toList();
    }

    /** Netty keeps an IPv4 address in the form of IPv6 as it was written; made from its bytes it is one of IPv4. */
    private static InetAddress plain(InetSocketAddress written) throws UnknownHostException {
        return InetAddress.getByAddress(written.getAddress().getAddress());
    }

    private static boolean inside(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || reserved(address)
                || meant(address).filter(AllowedAddresses::inside).isPresent();
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
}
