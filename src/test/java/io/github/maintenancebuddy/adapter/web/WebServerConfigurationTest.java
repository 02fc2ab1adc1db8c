package io.github.maintenancebuddy.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.http.server.reactive.HttpHandler;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class WebServerConfigurationTest {
    private static final HttpHandler ANSWERS =
            (request, response) -> request.getPath().value().equals("/later")
                    ? Mono.<Void>empty().publishOn(Schedulers.single()).then(response.setComplete())
                    : response.setComplete();

    private WebServer server;

    @BeforeEach
    void start() {
        var factory = new NettyReactiveWebServerFactory(0);
        new WebServerConfiguration().eachRequestInATaskOfItsOwn().customize(factory);
        server = factory.getWebServer(ANSWERS);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @RepeatedTest(20)
    void a_connection_is_read_on_after_a_request_of_its_queue_was_answered_at_once() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (var round = 0; round < 50; round++) {
                send(socket, get("/later") + get("/at-once"));
                assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
                assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
                send(socket, get("/at-once"));
                assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
            }
        }
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private static void send(Socket socket, String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
    }

    /** The first line of an answer that has no body. */
    private static String status(BufferedReader answers) throws IOException {
        var first = answers.readLine();
        for (var header = first; header != null && !header.isEmpty(); header = answers.readLine()) {
            assertThat(header).isNotEqualToIgnoringCase("transfer-encoding: chunked");
        }
        return String.valueOf(first);
    }
}
