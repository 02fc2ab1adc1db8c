package io.github.maintenancebuddy.adapter.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.github.maintenancebuddy.adapter.channel.NoticeMessages.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where channels connect to, against a server on this machine that nobody may reach from outside. */
class AllowedAddressesTest {
    @RegisterExtension
    static final WireMockExtension INSIDE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private static final InetAddress PUBLIC = InetAddress.ofLiteral("1.1.1.1");
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final EffectOutcome<Optional<String>> REFUSED =
            new EffectOutcome.Refused<>("its address is inside of a private network");

    private final List<String> lookedUp = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "10.1.2.3",
                "192.168.0.1",
                "172.16.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "[::1]",
                "[fe80::1]",
                "[fd00:ec2::254]",
                "[::ffff:127.0.0.1]",
                "[::7f00:1]",
                "224.0.0.1",
                "2130706433",
                "[64:ff9b::a9fe:a9fe]",
                "[64:ff9b::7f00:1]",
                "[2002:0a00:1::1]",
                "198.18.0.1",
                "198.19.255.255",
                "192.0.0.8",
                "[64:ff9b:1::1]",
                "[2001::1]",
                "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
                "240.0.0.1"
            })
    void nothing_is_sent_into_a_private_network(String host) {
        var target = new ChannelTarget(URI.create("http://" + host + ":" + INSIDE.getPort() + "/hook"), false);
        assertThat(new JsonPoster(() -> NINE, InetAddress::getAllByName).json(target, Map.of(), new byte[0]))
                .isEqualTo(REFUSED);
        assertThat(INSIDE.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "198.17.255.255",
                "198.20.0.1",
                "192.0.1.1",
                "2001:4860:4860::8888",
                "2606:4700::1",
                "64:ff9b::101:101"
            })
    void a_public_address_is_fine(String address) throws IOException {
        var wanted = new InetSocketAddress(InetAddress.ofLiteral(address), 443);
        assertThat(new AllowedAddresses(this::nobody, false).of(wanted)).containsExactly(wanted);
    }

    @Test
    void a_name_is_looked_up_once_and_the_connection_goes_to_what_was_looked_at() {
        INSIDE.stubFor(post("/hook").willReturn(aResponse().withStatus(204)));
        assertThat(sent(true, LOOPBACK)).isEqualTo(new EffectOutcome.Done<>(Optional.empty()));
        assertThat(lookedUp).containsExactly("shop.example");
        assertThat(INSIDE.getAllServeEvents()).hasSize(1);
    }

    @Test
    void a_name_that_leads_inside_or_inside_too_is_refused() {
        assertThat(sent(false, LOOPBACK)).isEqualTo(REFUSED);
        assertThat(sent(false, PUBLIC, LOOPBACK)).isEqualTo(REFUSED);
        assertThat(INSIDE.getAllServeEvents()).isEmpty();
    }

    @Test
    void a_name_that_nobody_knows_is_tried_again() {
        var target = new ChannelTarget(URI.create("http://shop.example/hook"), false);
        assertThat(new JsonPoster(() -> NINE, this::nobody).json(target, Map.of(), new byte[0]))
                .isEqualTo(new EffectOutcome.Busy<>(Optional.empty(), "its host is not known"));
    }

    /** To a name that stands for these addresses. */
    private EffectOutcome<Optional<String>> sent(boolean privateAllowed, InetAddress... addresses) {
        var names = new JsonPoster(() -> NINE, host -> {
            lookedUp.add(host);
            return addresses;
        });
        var target = new ChannelTarget(URI.create("http://shop.example:" + INSIDE.getPort() + "/hook"), privateAllowed);
        return names.json(target, Map.of(), new byte[0]);
    }

    private InetAddress[] nobody(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
    }
}
