package io.github.maintenancebuddy.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.store.Database;
import io.github.maintenancebuddy.store.DatabaseSettings;
import io.github.maintenancebuddy.store.DeliveryStore;
import io.github.maintenancebuddy.store.Documents;
import io.github.maintenancebuddy.store.HintStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The door over real HTTP in front of a real store. */
class WebhookDoorTest {
    private static final String SECRET = "It's a Secret to Everybody";
    private static final String SIGNATURE = "X-Hub-Signature-256";
    private static final Instant NOW = Instant.parse("2026-12-05T20:00:00Z");
    private static final List<Long> WOKEN = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static Database database;
    private static DeliveryStore deliveries;
    private static HintStore hints;
    private static DisposableServer server;
    private static WebTestClient client;

    @EnableWebFlux
    static class Web {
        @Bean
        WebhookDoor door() {
            return door(Optional.of(new Signature(SECRET)));
        }

        static WebhookDoor door(Optional<Signature> signature) {
            var sieve = new Sieve("4711", Set.of("acme"));
            return new WebhookDoor(signature, sieve, deliveries, WOKEN::add, InstantSource.fixed(NOW));
        }
    }

    @BeforeAll
    static void open() {
        database = Database.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("x.db"), null, null));
        deliveries = new DeliveryStore(database);
        hints = new HintStore(database, new Documents());
        var context = new AnnotationConfigApplicationContext(Web.class, DispatcherHandler.class);
        var handler = new ReactorHttpHandlerAdapter(
                WebHttpHandlerBuilder.applicationContext(context).build());
        server = HttpServer.create().port(0).handle(handler).bindNow();
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + server.port())
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    @AfterAll
    static void close() {
        server.disposeNow();
        deliveries.close();
        database.close();
    }

    @BeforeEach
    void forget() {
        WOKEN.clear();
        for (var hint = hints.first(9001, NOW); hint.isPresent(); hint = hints.first(9001, NOW)) {
            hints.done(hint.get().sequence(), NOW);
        }
    }

    private static String sign(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static WebTestClient.RequestBodySpec request(String event, byte[] body) {
        var request = client.post()
                .uri("/github/webhooks")
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                .header(SIGNATURE, sign(body));
        request.bodyValue(body);
        return request;
    }

    private static EntityExchangeResult<String> deliver(String event, String body) {
        return read(request(event, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static void accepted(String event, Shapes payload) {
        assertThat(deliver(event, payload.json()).getStatus()).isEqualTo(HttpStatus.ACCEPTED);
    }

    // to the end, since an answer that nobody reads keeps its buffer
    private static EntityExchangeResult<String> read(WebTestClient.RequestHeadersSpec<?> request) {
        return request.exchange().expectBody(String.class).returnResult();
    }

    private static void refused(HttpStatus status, WebTestClient.RequestHeadersSpec<?> request) {
        assertThat(read(request).getStatus()).isEqualTo(status);
    }

    @Test
    void a_delivery_is_on_disk_when_it_is_answered() {
        var body = Shapes.issue("edited").put("issue.title", "🚀 Grüße").json();
        assertThat(deliver("issues", body).getStatus()).isEqualTo(HttpStatus.ACCEPTED);
        var hint = hints.first(9001, NOW).orElseThrow();
        assertThat(hint.payload()).isEqualTo(body);
        assertThat(hint.kind()).isEqualTo("issues");
        assertThat(hint.receivedAt()).isEqualTo(NOW);
        assertThat(WOKEN).containsExactly(9001L);
    }

    @Test
    void a_redelivery_is_answered_and_kept_once() {
        var body = Shapes.issue("opened").json().getBytes(StandardCharsets.UTF_8);
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
        var body = Shapes.issue("opened").json().getBytes(StandardCharsets.UTF_8);
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
        var much = BodyPublishers.ofByteArray(new byte[WebhookDoor.LARGEST + 1]);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/github/webhooks"))
                .header(SIGNATURE, "sha256=00")
                .POST(announced ? much : BodyPublishers.fromPublisher(much));
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(413);
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
        var door = new WebhookDoor(
                Optional.of(new Signature(SECRET)), new Sieve("", Set.of()), full, WOKEN::add, InstantSource.system());
        var body = Shapes.issue("opened").json().getBytes(StandardCharsets.UTF_8);
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
        var wide = Shapes.issue("opened").json().getBytes(StandardCharsets.UTF_16);
        refused(HttpStatus.BAD_REQUEST, request("issues", wide));
    }

    @Test
    void what_is_not_as_github_describes_it_is_refused_with_a_sentence() {
        for (var body :
                List.of("", "[", Shapes.issue("opened").put("issue", List.of()).json())) {
            var answer = deliver("issues", body);
            assertThat(answer.getStatus()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getResponseBody()).endsWith(".");
        }
        assertThat(hints.first(9001, NOW)).isEmpty();
    }

    @Test
    void what_is_nothing_to_us_is_answered_and_not_kept() {
        accepted("push", Shapes.issue("opened"));
        accepted("issues", Shapes.issue("opened").put("issue.labels", List.of()));
        assertThat(hints.first(9001, NOW)).isEmpty();
        assertThat(WOKEN).isEmpty();
    }

    @Test
    void a_burst_is_kept_to_the_last_one() {
        var bytes = Shapes.issue("edited").json().getBytes(StandardCharsets.UTF_8);
        IntStream.range(0, 200).parallel().forEach(i -> read(request("issues", bytes)));
        assertThat(WOKEN).hasSize(200);
    }
}
