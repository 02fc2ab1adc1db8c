package io.github.maintenancebuddy.adapter.github.checks;

import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.setup.InstalledRepositories;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Lists the repositories of all installations, and inspects the first of them. */
public final class GitHubInstallations implements InstalledRepositories {
    private static final int MAX_INSPECTED = 12;
    private static final int MAX_PAGES = 10;

    private final GitHubClients clients;
    private final Set<String> allowedOwners;

    public GitHubInstallations(GitHubClients clients, Set<String> allowedOwners) {
        this.clients = clients;
        this.allowedOwners = allowedOwners;
    }

    private record App(URI htmlUrl) {}

    private record RepositoryJson(String fullName, String defaultBranch, boolean archived) {}

    private record RepositoryPage(List<RepositoryJson> repositories) {}

    private record InstalledRepository(GitHubClient client, RepositoryJson repository) {
        boolean isCalled(String part) {
            return !repository.archived()
                    && repository.fullName().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
        }

        Place place() {
            var name = repository.fullName();
            return new Place(
                    name,
                    repository.defaultBranch(),
                    has("/contents/.github/ISSUE_TEMPLATE/maintenance.yml"),
                    has("/contents/.github/maintenance.yml"),
                    has("/labels/maintenance"));
        }

        private boolean has(String what) {
            return client.findVisible(ApiRequest.get("/repos/" + repository.fullName() + what))
                    .isPresent();
        }
    }

    @Override
    public Found find(String part) {
        var app = clients.forApp().ask(ApiRequest.get("/app"), App.class);
        var matching = AppInstallation.all(clients.forApp()).stream()
                .filter(it -> it.suspendedAt() == null && it.allowed(allowedOwners))
                .map(it -> clients.forInstallation(new InstallationId(it.id())))
                .flatMap(client -> repositories(client).map(repository -> new InstalledRepository(client, repository)))
                .filter(it -> it.isCalled(part))
                .sorted(Comparator.comparing(it -> it.repository().fullName()))
                .toList();
        return new Found(URI.create(app.htmlUrl() + "/installations/new"), inspect(matching), matching.size());
    }

    /** Side by side, since each takes several requests. */
    private static List<Place> inspect(List<InstalledRepository> matching) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var places = matching.stream()
                    .limit(MAX_INSPECTED)
                    .map(it -> CompletableFuture.supplyAsync(it::place, threads))
                    .toList();
            return places.stream().map(CompletableFuture::join).toList();
        }
    }

    private static Stream<RepositoryJson> repositories(GitHubClient client) {
        var all = new ArrayList<RepositoryJson>();
        var page = Optional.of("/installation/repositories?per_page=100");
        for (var read = 0; page.isPresent() && read < MAX_PAGES; read++) {
            var request = ApiRequest.get(page.get());
            var response = client.send(request);
            all.addAll(client.read(request, response, RepositoryPage.class).repositories());
            page = response.nextPage();
        }
        return all.stream();
    }
}
