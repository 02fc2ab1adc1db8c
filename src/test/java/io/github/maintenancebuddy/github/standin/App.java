package io.github.maintenancebuddy.github.standin;

import java.security.PrivateKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The GitHub App as it is registered, and who has installed it. */
public final class App {
    private static final String SLUG = "maintenance-buddy";

    private final World world;
    private final SigningKey key = SigningKey.generate();
    private final String webhookSecret = UUID.randomUUID().toString();
    private final Account bot = new Account(41_898_282, SLUG + "[bot]", SLUG, Account.Kind.BOT);
    private final Map<Long, Installation> installations = new ConcurrentSkipListMap<>();
    private volatile Map<String, String> permissions = new TreeMap<>(
            Map.of("issues", "write", "metadata", "read", "contents", "read", "members", "read", "actions", "write"));
    private volatile List<String> events = List.of("issues", "issue_comment", "repository", "workflow_run");

    App(World world) {
        this.world = world;
    }

    public long id() {
        return 1_234_567;
    }

    public String clientId() {
        return "Iv23liStandIn1234567";
    }

    public String slug() {
        return SLUG;
    }

    /** The user that the app's own writes appear under. */
    public Account bot() {
        return bot;
    }

    /** The private key as GitHub hands it out (PKCS#1). */
    public String privateKeyPem() {
        return key.pem();
    }

    /** The same key, for clients written in Java. */
    public PrivateKey signingKey() {
        return key.pair().getPrivate();
    }

    public String webhookSecret() {
        return webhookSecret;
    }

    /** The numeric id of the installation on that owner. */
    public long installationOn(String owner) {
        return installation(owner).id();
    }

    /** Sets what the owners have granted, such as {@code issues: write}. */
    public App permissions(Map<String, String> granted) {
        permissions = new TreeMap<>(granted);
        return this;
    }

    /** Sets which webhook events are asked for; those on the installation itself always come. */
    public App events(String... names) {
        events = List.of(names);
        return this;
    }

    /** Installs it for an owner, who gets it for all repositories. */
    public void install(String owner) {
        world.atOnce(() -> add(world.account(owner, Account.Kind.ORGANIZATION)));
    }

    /** Takes it away from an owner. */
    public void uninstall(String owner) {
        world.atOnce(() -> {
            var installation = installation(owner);
            world.webhooks().installation("deleted", installation);
            installations.remove(installation.id());
        });
    }

    /** Suspends it for an owner, or lifts that again. */
    public void suspend(String owner, boolean on) {
        world.atOnce(() -> {
            var installation = installation(owner);
            installation.suspend(on ? world.now() : null);
            world.webhooks().installation(on ? "suspend" : "unsuspend", installation);
        });
    }

    /** Takes one repository out of its owner's installation, or back in. */
    public void cover(Repository repository, boolean on) {
        world.atOnce(() -> {
            var installation = installation(repository.owner().login());
            installation.cover(repository, on);
            world.webhooks().repositoriesOfInstallation(on ? "added" : "removed", installation, repository);
        });
    }

    void meets(Repository repository) {
        var known = installationFor(repository.owner());
        if (known == null) {
            add(repository.owner());
        } else {
            world.webhooks().repositoriesOfInstallation("added", known, repository);
        }
    }

    private void add(Account owner) {
        var installation = new Installation(50_000_000L + owner.id(), owner, world.now());
        installations.put(installation.id(), installation);
        world.webhooks().installation("created", installation);
    }

    SigningKey key() {
        return key;
    }

    Map<String, String> permissions() {
        return permissions;
    }

    boolean mayWrite(String permission) {
        return "write".equals(permissions.get(permission));
    }

    List<String> events() {
        return events;
    }

    Collection<Installation> installations() {
        return installations.values();
    }

    @Nullable
    Installation findInstallation(long id) {
        return installations.get(id);
    }

    private Installation installation(String owner) {
        return installations.values().stream()
                .filter(i -> i.owner().isCalled(owner))
                .findFirst()
                .orElseThrow(GitHubRefused::notFound);
    }

    private @Nullable Installation installationFor(Account owner) {
        return installations.values().stream()
                .filter(i -> i.owner().id() == owner.id())
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Installation installationOn(Repository repository) {
        return installations.values().stream()
                .filter(i -> i.covers(repository))
                .findFirst()
                .orElse(null);
    }
}
