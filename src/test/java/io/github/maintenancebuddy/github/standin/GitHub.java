package io.github.maintenancebuddy.github.standin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A GitHub that remembers: REST API, webhooks and (if wanted) pages on one port, people who act through Java.
 */
public final class GitHub implements AutoCloseable {
    private final World world;
    private final Api api;
    private final RestDesk desk;
    private final WireMockServer server;

    /** How a stand-in shall be; change what matters and {@link #start()} it. */
    public record Setup(
            InstantSource clock,
            InstantSource signInClock,
            int port,
            boolean validating,
            @Nullable Function<GitHub, WebPages> pages) {

        /** On a fixed port; 0 takes a free one. */
        public Setup onPort(int number) {
            return new Setup(clock, signInClock, number, validating, pages);
        }

        /** With another clock for JWTs, tokens and rate limits, for apps that use real time there. */
        public Setup signingInBy(InstantSource other) {
            return new Setup(clock, other, port, validating, pages);
        }

        /** Without holding each request against GitHub's description, which takes seconds to load. */
        public Setup withoutValidation() {
            return new Setup(clock, signInClock, port, false, pages);
        }

        /** With pages for a browser. */
        public Setup withPages(Function<GitHub, WebPages> webPages) {
            return new Setup(clock, signInClock, port, validating, webPages);
        }

        public GitHub start() {
            return new GitHub(this);
        }
    }

    private GitHub(Setup setup) {
        world = new World(setup.clock());
        api = new Api(world, setup.signInClock());
        desk = new RestDesk(api, setup.validating());
        var door = new Door(desk);
        server = new WireMockServer(wireMockConfig()
                .port(setup.port())
                .disableRequestJournal()
                .gzipDisabled(true)
                .http2PlainDisabled(true)
                .extensions(door));
        if (setup.pages() != null) {
            door.open(setup.pages().apply(this));
        }
        server.start();
        world.servedAt("http://localhost:" + server.port());
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(door.getName())));
    }

    public static Setup setUp(InstantSource clock) {
        return new Setup(clock, clock, 0, true, null);
    }

    /** Starts one on a free port, with validation, all times by that clock. */
    public static GitHub start(InstantSource clock) {
        return setUp(clock).start();
    }

    /** What belongs into {@code GITHUB_API_URL}. */
    public String url() {
        return world.url();
    }

    public App app() {
        return world.app();
    }

    /** Creates the app anew from a manifest, as its owner does on GitHub. */
    public Manifests manifests() {
        return api.manifests();
    }

    /** Sets where webhooks go; until then none are sent. */
    public void sendWebhooksTo(URI uri) {
        world.webhooks().post().to(uri);
    }

    /** Sends the ping of a newly registered app. */
    public void ping() {
        world.webhooks().ping();
    }

    /** The person of that login, who exists from the first mention on. */
    public Person person(String login) {
        return new Person(world, world.person(login), Person.Hand.BROWSER);
    }

    /** Makes a team of an organization. */
    public void team(String organization, String slug, String... logins) {
        world.team(
                world.account(organization, Account.Kind.ORGANIZATION),
                slug,
                Stream.of(logins).map(world::person).toList());
    }

    public List<Person> people() {
        return world.accounts().stream()
                .filter(account -> account.kind() == Account.Kind.USER)
                .sorted(Comparator.comparingLong(Account::id))
                .map(account -> person(account.login()))
                .toList();
    }

    /** The repository {@code owner/name}, made (public, with the app installed) at the first mention. */
    public Repository repository(String fullName) {
        return world.repository(fullName);
    }

    /** The repository of that name, or null; a former name leads there too. */
    public @Nullable Repository findRepository(String fullName) {
        return world.findRepository(fullName);
    }

    public List<Repository> repositories() {
        return world.repositories();
    }

    /** What the app has asked of the REST API so far. */
    public List<RequestRecord> requests() {
        return List.copyOf(desk.requests());
    }

    public void forgetRequests() {
        desk.requests().clear();
    }

    /** Has somebody see each request of the app twice: when it has come, and when it is done but not answered yet. */
    public void witness(Runnable each) {
        desk.witness(each);
    }

    /** Where the app's requests, or the stand-in's answers, were not as GitHub describes them; empty is good. */
    public List<String> violations() {
        return List.copyOf(desk.violations());
    }

    public Faults faults() {
        return desk.faults();
    }

    public WebhookFaults webhookFaults() {
        return world.webhooks().post().faults();
    }

    /** The webhooks sent so far, with what the app answered. */
    public List<Delivery> deliveries() {
        return world.webhooks().post().log();
    }

    /** Sends a webhook once more under its GUID, as the button on GitHub does. */
    public void redeliver(Delivery delivery) {
        world.webhooks().post().redeliver(delivery);
    }

    /** Waits until no webhook is on its way. */
    public void awaitWebhooks() {
        world.webhooks().post().awaitQuiet(Duration.ofSeconds(30));
    }

    /** Makes all installation tokens worthless. */
    public void revokeTokens() {
        api.signIn().revokeAll();
    }

    /** A number that changes whenever something changes. */
    public long version() {
        return world.version();
    }

    @Override
    public void close() {
        world.webhooks().post().close();
        server.stop();
    }
}
