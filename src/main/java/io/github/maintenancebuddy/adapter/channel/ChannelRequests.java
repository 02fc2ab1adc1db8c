package io.github.maintenancebuddy.adapter.channel;

import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ReactorClientHttpRequestFactory;
import reactor.netty.http.client.HttpClient;

/** Requests of channels: each on a connection of its own to an allowed address, once, and followed nowhere else. */
final class ChannelRequests {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private ChannelRequests() {}

    static ClientHttpRequestFactory to(AllowedAddresses allowed, Duration toAnswer) {
        var client = HttpClient.newConnection()
                .followRedirect(false)
                .disableRetry(true)
                .resolver(new AllowedAddressResolver(allowed));
        var requests = new ReactorClientHttpRequestFactory(client);
        requests.setConnectTimeout(TO_CONNECT);
        requests.setReadTimeout(toAnswer);
        return requests;
    }
}
