package io.github.maintenancebuddy.adapter.github.reconcile;

import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.github.transport.Pagination;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.runtime.engine.InstallationLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads where the app is installed.
 *
 * @see <a href="https://docs.github.com/en/rest/apps/installations">REST API endpoints for app installations</a>
 */
public final class GitHubInstallationReader implements InstallationLookup {
    private final GitHubClients clients;
    private final Set<String> allowedOwners;

    /**
     * A reader.
     *
     * @param allowedOwners whose installations are served, in lower case; empty allows all
     */
    public GitHubInstallationReader(GitHubClients clients, Set<String> allowedOwners) {
        this.clients = clients;
        this.allowedOwners = allowedOwners;
    }

    private record Installation(long id, @Nullable String suspendedAt) {
        boolean suspended() {
            return suspendedAt != null;
        }
    }

    private record Listed(
            long id, String fullName, @Nullable String visibility) {}

    private record Page(List<Listed> repositories) {}

    @Override
    public Everywhere all() {
        var installations = Pagination.readAll(
                clients.forApp(), "/app/installations?per_page=100", Installation[].class, _ -> true);
        return new Everywhere(
                installations.stream()
                        .filter(it -> !it.suspended())
                        .flatMap(it -> repositories(new InstallationId(it.id())).stream())
                        .toList(),
                installations.stream()
                        .filter(Installation::suspended)
                        .map(it -> new InstallationId(it.id()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public List<Repository> repositories(InstallationId installation) {
        return listed(clients.forInstallation(installation)).stream()
                .map(it -> new Repository(
                        installation, new RepositoryId(it.id()), it.fullName(), !"public".equals(it.visibility())))
                .filter(it -> allowedOwners.isEmpty()
                        || allowedOwners.contains(it.owner().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<Listed> listed(GitHubClient client) {
        var all = new ArrayList<Listed>();
        var page = Optional.of("/installation/repositories?per_page=100");
        while (page.isPresent()) {
            var request = ApiRequest.get(page.get());
            var response = client.send(request);
            all.addAll(client.read(request, response, Page.class).repositories());
            page = response.nextPage();
        }
        return all;
    }
}
