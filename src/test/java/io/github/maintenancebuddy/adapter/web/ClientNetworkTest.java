package io.github.maintenancebuddy.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class ClientNetworkTest {
    @Test
    void a_household_counts_as_one() throws Exception {
        assertThat(network("2001:db8:1:2::1")).isEqualTo(network("2001:db8:1:2:ffff::9"));
        assertThat(network("2001:db8:1:2::1")).isNotEqualTo(network("2001:db8:1:3::1"));
        assertThat(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
        assertThat(ClientNetwork.of(null)).isEqualTo("unknown");
    }

    @Test
    void behind_a_proxy_it_is_the_same() throws Exception {
        assertThat(forwarded("192.0.2.1")).isEqualTo(network("192.0.2.1"));
        assertThat(forwarded("[2001:db8:1:2::1]")).isEqualTo(network("2001:db8:1:2::7"));
        assertThat(forwarded("_hidden")).isEqualTo("_hidden");
    }

    private static String forwarded(String host) {
        return ClientNetwork.of(InetSocketAddress.createUnresolved(host, 0));
    }

    private static String network(String address) throws Exception {
        return ClientNetwork.of(new InetSocketAddress(InetAddress.getByName(address), 443));
    }
}
