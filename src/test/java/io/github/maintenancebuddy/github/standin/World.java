package io.github.maintenancebuddy.github.standin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything the stand-in remembers. */
final class World {
    private final InstantSource clock;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, Repository> repositories = new ConcurrentHashMap<>();
    private final Map<String, List<Account>> teams = new ConcurrentHashMap<>();
    private final List<Repository> inOrder = new ArrayList<>();
    // Beyond 32 bits, as GitHub's own numbers are: an int anywhere in the app shows at once.
    private final AtomicLong ids = new AtomicLong(4_000_000_000L);
    private final AtomicLong accountIds = new AtomicLong(1_000);
    private final AtomicLong version = new AtomicLong();
    private final App app;
    private final Webhooks webhooks;
    private volatile String url = "";

    World(InstantSource clock) {
        this.clock = clock;
        this.app = new App(this);
        this.webhooks = new Webhooks(this);
    }

    synchronized <T> T atOnce(Supplier<T> action) {
        return action.get();
    }

    synchronized void atOnce(Runnable action) {
        action.run();
    }

    Instant now() {
        return clock.instant();
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    /** Counts up with every change, so that pages know when to look again. */
    long version() {
        return version.get();
    }

    void changed() {
        version.incrementAndGet();
    }

    String url() {
        return url;
    }

    void servedAt(String baseUrl) {
        url = baseUrl;
    }

    App app() {
        return app;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    void team(Account organization, String slug, List<Account> members) {
        teams.put(Account.key(organization.login() + "/" + slug), members);
    }

    /** Empty where there is no such team. */
    List<Account> team(Account organization, String slug) {
        return teams.getOrDefault(Account.key(organization.login() + "/" + slug), List.of());
    }

    Account person(String login) {
        return account(login, login.endsWith("[bot]") ? Account.Kind.BOT : Account.Kind.USER);
    }

    Account account(String login, Account.Kind kind) {
        return accounts.computeIfAbsent(
                Account.key(login),
                key -> new Account(accountIds.incrementAndGet(), login, login.replace("[bot]", ""), kind));
    }

    @Nullable
    Account find(String login) {
        return app.bot().isCalled(login) ? app.bot() : accounts.get(Account.key(login));
    }

    Collection<Account> accounts() {
        return accounts.values();
    }

    synchronized Repository repository(String fullName) {
        var known = findRepository(fullName);
        if (known != null) {
            return known;
        }
        var slash = fullName.indexOf('/');
        var owner = account(fullName.substring(0, slash), Account.Kind.ORGANIZATION);
        var repository = new Repository(this, nextId(), owner, fullName.substring(slash + 1));
        knowAs(fullName, repository);
        inOrder.add(repository);
        app.meets(repository);
        return repository;
    }

    void knowAs(String fullName, Repository repository) {
        repositories.put(Account.key(fullName), repository);
        changed();
    }

    @Nullable
    Repository findRepository(String fullName) {
        return repositories.get(Account.key(fullName));
    }

    @Nullable
    Repository findRepository(long id) {
        return repositories().stream().filter(r -> r.id() == id).findFirst().orElse(null);
    }

    synchronized List<Repository> repositories() {
        return List.copyOf(inOrder);
    }
}
