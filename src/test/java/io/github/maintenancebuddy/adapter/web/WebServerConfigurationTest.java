package io.github.maintenancebuddy.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.http.server.reactive.HttpHandler;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class WebServerConfigurationTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final HttpHandler ANSWERS = (request, response) -> switch (request.getPath()
            .value()) {
        case "/later" -> Mono.<Void>empty().publishOn(Schedulers.single()).then(response.setComplete());
        case "/slow" -> Mono.delay(SHORT.multipliedBy(3)).then(response.setComplete());
        case "/body" -> request.getBody().then(response.setComplete());
        default -> response.setComplete();
    };

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final ConnectionSettings IMPATIENT = new ConnectionSettings(SHORT, SHORT, SHORT, 3);

    private WebServer server;

    @BeforeEach
    void start() {
        start(IMPATIENT);
    }

    private void start(ConnectionSettings settings) {
        var factory = new NettyReactiveWebServerFactory(0);
        var configuration = new WebServerConfiguration();
        configuration.eachRequestInATaskOfItsOwn().customize(factory);
        configuration.connectionsHaveAnEnd(settings).customize(factory);
        server = factory.getWebServer(ANSWERS);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @RepeatedTest(20)
    void a_connection_is_read_on_after_a_request_of_its_queue_was_answered_at_once() throws IOException {
        try (var socket = open()) {
            var answers = reader(socket);
            for (var round = 0; round < 50; round++) {
                send(socket, get("/later") + get("/at-once"));
                assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
                assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
                send(socket, get("/at-once"));
                assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
            }
        }
    }

    @Test
    void a_request_whose_headers_never_end_is_not_waited_for_however_it_trickles() throws Exception {
        try (var socket = open()) {
            send(socket, "GET /at-once HTTP/1.1\r\nX: ");
            Awaitility.await().pollInterval(Duration.ofMillis(50)).until(() -> {
                try {
                    send(socket, "x");
                    return false;
                } catch (IOException closed) {
                    return true;
                }
            });
        }
    }

    @Test
    void a_connection_on_which_nobody_asks_anything_more_ends() throws IOException {
        try (var socket = open()) {
            send(socket, get("/at-once"));
            assertThat(status(reader(socket))).isEqualTo("HTTP/1.1 200 OK");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_slow_answer_is_waited_for() throws IOException {
        try (var socket = open()) {
            send(socket, get("/slow"));
            assertThat(status(reader(socket))).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void a_body_that_never_ends_is_not_waited_for() throws IOException {
        try (var socket = open()) {
            send(socket, "POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nx");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void one_address_opens_only_so_many_connections_and_again_once_they_are_closed() throws IOException {
        stop();
        start(new ConnectionSettings(LONG, LONG, LONG, 3));
        try (var first = open();
                var second = open();
                var third = open()) {
            for (var socket : List.of(first, second, third)) {
                send(socket, get("/at-once"));
                assertThat(status(reader(socket))).isEqualTo("HTTP/1.1 200 OK");
            }
            assertThat(answers()).isFalse();
            second.shutdownOutput();
            Awaitility.await().until(this::answers);
        }
    }

    private boolean answers() throws IOException {
        try (var socket = open()) {
            send(socket, get("/at-once"));
            return socket.getInputStream().read() != -1;
        } catch (SocketException reset) {
            return false;
        }
    }

    private Socket open() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
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
