package io.github.maintenancebuddy.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The door over real HTTP in front of a real store. */
class WebhookControllerTest extends WebhookControllerFixture {
    @Test
    void a_delivery_is_on_disk_when_it_is_answered() {
        var body = PayloadSamples.issue("edited").put("issue.title", "🚀 Grüße").json();
        assertThat(deliver("issues", body).getStatus()).isEqualTo(HttpStatus.ACCEPTED);
        var hint = hints.head(new LaneKey.OfIssue(new IssueId(9001)), NOW).orElseThrow();
        assertThat(hint.payload()).isEqualTo(body);
        assertThat(hint.kind()).isEqualTo("issues");
        assertThat(hint.receivedAt()).isEqualTo(NOW);
        assertThat(WOKEN).containsExactly(new LaneKey.OfIssue(new IssueId(9001)));
    }

    @Test
    void a_redelivery_is_answered_and_kept_once() {
        var body = PayloadSamples.issue("opened").json().getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < 2; i++) {
            read(request("issues", body).headers(headers -> headers.set("X-GitHub-Delivery", "the-same")));
        }
        assertThat(WOKEN).hasSize(1);
    }

    @Test
    void a_wrong_or_missing_signature_is_refused_without_detail() {
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        for (var wrong : List.of("", "sha256=00", sign("{ }".getBytes(StandardCharsets.UTF_8)))) {
            var answer = read(request("issues", body).headers(headers -> headers.set(SIGNATURE, wrong)));
            assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNAUTHORIZED);
            assertThat(answer.getResponseBody()).isNull();
        }
        refused(HttpStatus.UNAUTHORIZED, request("issues", body).headers(headers -> headers.remove(SIGNATURE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-GitHub-Event", "X-GitHub-Delivery"})
    void both_headers_of_github_are_needed(String header) {
        var body = PayloadSamples.issue("opened").json().getBytes(StandardCharsets.UTF_8);
        refused(HttpStatus.BAD_REQUEST, request("issues", body).headers(headers -> headers.remove(header)));
    }

    @Test
    void a_form_is_refused_with_what_to_choose() {
        var answer = read(request("issues", "payload=%7B%7D".getBytes(StandardCharsets.UTF_8))
                .headers(headers -> headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED)));
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(answer.getResponseBody()).contains("application/json");
    }

    @Test
    void a_ping_is_answered() {
        assertThat(deliver("ping", "{\"zen\":\"Keep it logically awesome.\"}").getStatus())
                .isEqualTo(HttpStatus.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void too_much_is_refused_whether_announced_or_not(boolean announced) throws Exception {
        var much = BodyPublishers.ofByteArray(new byte[WebhookController.LARGEST + 1]);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/github/webhooks"))
                .header(SIGNATURE, "sha256=00")
                .POST(announced ? much : BodyPublishers.fromPublisher(much));
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void two_large_bodies_that_never_end_keep_no_delivery_out() throws IOException {
        var body = PayloadSamples.issue("opened").put("issue.body", "x".repeat(3_000_000));
        try (var first = stalled();
                var second = stalled()) {
            accepted("issues", body);
            assertThat(answersWithin(first) || answersWithin(second))
                    .as("one has given way")
                    .isTrue();
        }
    }

    /** A connection on which nearly 26 MB of a larger body have come. */
    private static Socket stalled() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        var out = socket.getOutputStream();
        out.write(("POST /github/webhooks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + SIGNATURE
                        + ": sha256=00\r\nContent-Length: 26000000\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[25_900_000]);
        return socket;
    }

    private static boolean answersWithin(Socket socket) throws IOException {
        socket.setSoTimeout(1_000);
        try {
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).equals("HTTP/1.1 503");
        } catch (SocketTimeoutException nothing) {
            return false;
        }
    }

    @Test
    void without_a_secret_nothing_is_taken() {
        var closed = WebTestClient.bindToController(Web.door(Optional.empty())).build();
        refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                closed.post().uri("/github/webhooks").bodyValue("{}"));
    }

    @Test
    void what_cannot_be_kept_is_told() {
        Deliveries full = delivery -> CompletableFuture.failedFuture(new IllegalStateException("disk full"));
        var door = new WebhookController(
                Optional.of(new WebhookSignature(SECRET)),
                new DeliveryFilter("", Set.of()),
                full,
                (event, guid, reception, took) -> ANSWERED.add(reception),
                InstantSource.system());
        var body = PayloadSamples.issue("opened").json().getBytes(StandardCharsets.UTF_8);
        refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                WebTestClient.bindToController(door)
                        .build()
                        .post()
                        .uri("/github/webhooks")
                        .header("X-GitHub-Event", "issues")
                        .header("X-GitHub-Delivery", "x")
                        .header(SIGNATURE, sign(body))
                        .bodyValue(body));
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        var broken = new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'};
        refused(HttpStatus.BAD_REQUEST, request("issues", broken));
        var wide = PayloadSamples.issue("opened").json().getBytes(StandardCharsets.UTF_16);
        refused(HttpStatus.BAD_REQUEST, request("issues", wide));
    }

    @Test
    void what_is_not_as_github_describes_it_is_refused_with_a_sentence() {
        for (var body : List.of(
                "", "[", PayloadSamples.issue("opened").put("issue", List.of()).json())) {
            var answer = deliver("issues", body);
            assertThat(answer.getStatus()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getResponseBody()).endsWith(".");
        }
        assertThat(hints.head(new LaneKey.OfIssue(new IssueId(9001)), NOW)).isEmpty();
    }

    @Test
    void what_is_nothing_to_us_is_answered_and_not_kept() {
        accepted("push", PayloadSamples.issue("opened"));
        accepted("issues", PayloadSamples.issue("opened").put("issue.labels", List.of()));
        assertThat(hints.head(new LaneKey.OfIssue(new IssueId(9001)), NOW)).isEmpty();
        assertThat(WOKEN).isEmpty();
    }

    @Test
    void a_burst_is_kept_to_the_last_one() {
        var bytes = PayloadSamples.issue("edited").json().getBytes(StandardCharsets.UTF_8);
        IntStream.range(0, 200).parallel().forEach(i -> read(request("issues", bytes)));
        assertThat(WOKEN).hasSize(200);
    }
}
