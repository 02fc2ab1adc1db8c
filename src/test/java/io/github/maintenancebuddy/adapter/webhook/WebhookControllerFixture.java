package io.github.maintenancebuddy.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.store.Database;
import io.github.maintenancebuddy.adapter.store.DatabaseSettings;
import io.github.maintenancebuddy.adapter.store.DeliveryStore;
import io.github.maintenancebuddy.adapter.store.Documents;
import io.github.maintenancebuddy.adapter.store.InboxStore;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
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
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The door over real HTTP in front of a real store, with small words for tests. */
abstract class WebhookControllerFixture {
    static final String SECRET = "It's a Secret to Everybody";
    static final String SIGNATURE = "X-Hub-Signature-256";
    static final Instant NOW = Instant.parse("2026-12-05T20:00:00Z");
    static final List<LaneKey> WOKEN = new CopyOnWriteArrayList<>();
    static final List<DeliveryResult> ANSWERED = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    static Database database;
    static DeliveryStore deliveries;
    static InboxStore hints;
    static DisposableServer server;
    static WebTestClient client;

    @EnableWebFlux
    static class Web {
        @Bean
        WebhookController door() {
            return door(Optional.of(new WebhookSignature(SECRET)));
        }

        static WebhookController door(Optional<WebhookSignature> signature) {
            var sieve = new DeliveryFilter("4711", Set.of("acme"));
            return new WebhookController(
                    signature,
                    sieve,
                    new WakingDeliveries(deliveries, WOKEN::add),
                    (event, guid, reception, took) -> ANSWERED.add(reception),
                    InstantSource.fixed(NOW));
        }
    }

    @BeforeAll
    static void open() {
        database = Database.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("x.db"), null, null));
        deliveries = new DeliveryStore(database);
        hints = new InboxStore(database, new Documents());
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
        database.close();
    }

    @BeforeEach
    void forget() {
        WOKEN.clear();
        ANSWERED.clear();
        for (var hint = hints.head(new LaneKey.OfIssue(new IssueId(9001)), NOW);
                hint.isPresent();
                hint = hints.head(new LaneKey.OfIssue(new IssueId(9001)), NOW)) {
            hints.done(hint.get().sequence(), NOW);
        }
    }

    static String sign(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static WebTestClient.RequestBodySpec request(String event, byte[] body) {
        var request = client.post()
                .uri("/github/webhooks")
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                .header(SIGNATURE, sign(body));
        request.bodyValue(body);
        return request;
    }

    static EntityExchangeResult<String> deliver(String event, String body) {
        return read(request(event, body.getBytes(StandardCharsets.UTF_8)));
    }

    static void accepted(String event, PayloadSamples payload) {
        assertThat(deliver(event, payload.json()).getStatus()).isEqualTo(HttpStatus.ACCEPTED);
    }

    // to the end, since an answer that nobody reads keeps its buffer
    static EntityExchangeResult<String> read(WebTestClient.RequestHeadersSpec<?> request) {
        return request.exchange().expectBody(String.class).returnResult();
    }

    static void refused(HttpStatus status, WebTestClient.RequestHeadersSpec<?> request) {
        assertThat(read(request).getStatus()).isEqualTo(status);
    }
}
