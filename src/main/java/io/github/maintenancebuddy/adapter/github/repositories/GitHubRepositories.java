package io.github.maintenancebuddy.adapter.github.repositories;

import static io.github.maintenancebuddy.adapter.github.transport.ApiFailure.outcome;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.maintenancebuddy.adapter.github.people.Collaborator;
import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.github.transport.Pagination;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import io.github.maintenancebuddy.runtime.outbox.Repositories;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks GitHub about repositories and who can read them.
 *
 * @see <a href="https://docs.github.com/en/rest/repos/repos#get-a-repository">Get a repository</a>
 */
public final class GitHubRepositories implements Repositories {
    private static final String PUBLIC = "public";
    private static final String INTERNAL = "internal";

    private final GitHubClients clients;

    public GitHubRepositories(GitHubClients clients) {
        this.clients = clients;
    }

    /** Older servers do not say the visibility. */
    private record RepositoryJson(
            long id,
            String fullName,
            @Nullable String visibility,
            @Nullable Boolean archived,
            @Nullable Boolean hasIssues) {
        boolean takesIssues() {
            return !Boolean.TRUE.equals(archived) && !Boolean.FALSE.equals(hasIssues);
        }

        boolean is(String which) {
            return which.equals(visibility);
        }
    }

    @Override
    public EffectOutcome<Optional<Repository>> find(Repository beside, String name) {
        return outcome(() -> load(beside, name)
                .filter(RepositoryJson::takesIssues)
                .map(found -> new Repository(
                        beside.installation(), new RepositoryId(found.id()), found.fullName(), !found.is(PUBLIC))));
    }

    @Override
    public EffectOutcome<Boolean> moreReaders(Repository place, Repository than) {
        return outcome(() -> hasMoreReaders(place, than));
    }

    /** Everybody reads what is public, and the whole enterprise what is internal; else the people are compared. */
    private boolean hasMoreReaders(Repository place, Repository than) {
        var here = load(than, than.name());
        var there = load(than, place.name());
        if (here.isEmpty() || there.isEmpty() || here.get().visibility() == null) {
            return true;
        }
        if (here.get().is(PUBLIC)) {
            return false;
        }
        return switch (there.get().visibility()) {
            case INTERNAL -> !here.get().is(INTERNAL);
            case "private" -> !readers(than).containsAll(readers(place));
            case null, default -> true;
        };
    }

    private Optional<RepositoryJson> load(Repository beside, String name) {
        return client(beside).find(ApiRequest.get("/repos/" + name), RepositoryJson.class);
    }

    private Set<Long> readers(Repository repository) {
        var list = "/repos/" + repository.name() + "/collaborators?per_page=100";
        return Pagination.readAll(client(repository), list, Collaborator[].class, _ -> true).stream()
                .map(Collaborator::id)
                .collect(toUnmodifiableSet());
    }

    private GitHubClient client(Repository repository) {
        return clients.forInstallation(repository.installation());
    }
}
