package io.github.maintenancebuddy.adapter.github.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.people.Candidates;
import io.github.maintenancebuddy.core.maintenance.people.Membership;
import io.github.maintenancebuddy.runtime.engine.People;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks GitHub who may do what.
 *
 * @see <a href="https://docs.github.com/en/rest/collaborators/collaborators">REST API endpoints for collaborators</a>
 */
public final class GitHubPeople implements People {
    /** Letters, digits and hyphens; companies that manage their accounts have an underscore, apps a bracket. */
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot])?");

    private static final Duration HOLDS = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final GitHubClients clients;
    private final Cache<CacheKey, Optional<Membership>> memberships;

    public GitHubPeople(GitHubClients clients, InstantSource clock) {
        this.clients = clients;
        this.memberships = Caffeine.newBuilder()
                .expireAfterWrite(HOLDS)
                .maximumSize(MOST)
                .ticker(() -> clock.millis() * 1_000_000)
                .executor(Runnable::run)
                .build();
    }

    private record CacheKey(RepositoryId repository, String login) {}

    @Override
    public Optional<Membership> standing(Repository repository, String login) {
        if (!LOGIN.matcher(login).matches()) {
            return Optional.empty();
        }
        var key = new CacheKey(repository.id(), login.toLowerCase(Locale.ROOT));
        var known = memberships.getIfPresent(key);
        if (known != null) {
            return known;
        }
        // Not within the cache: what it computes is locked, and others would wait with it for GitHub.
        var standing = load(repository, login);
        memberships.put(key, standing);
        return standing;
    }

    private Optional<Membership> load(Repository repository, String login) {
        var path = collaborators(repository) + "/" + ApiRequest.encode(login) + "/permission";
        return clients.forInstallation(repository.installation())
                .find(ApiRequest.get(path), RepositoryPermission.class)
                .flatMap(RepositoryPermission::standing);
    }

    @Override
    public Candidates candidates(Repository repository, MaintenanceRules rules, Instant at) {
        var finder = new CandidateFinder(clients.forInstallation(repository.installation()), repository);
        return finder.onRoster(rules).orElseGet(() -> finder.writers(rules, at));
    }

    @Override
    public boolean assignable(IssueRef issue, String login) {
        var repository = issue.repository();
        var path =
                "/repos/" + repository.name() + "/issues/" + issue.number() + "/assignees/" + ApiRequest.encode(login);
        return clients.forInstallation(repository.installation()).exists(ApiRequest.get(path));
    }

    private static String collaborators(Repository repository) {
        return "/repos/" + repository.name() + "/collaborators";
    }
}
