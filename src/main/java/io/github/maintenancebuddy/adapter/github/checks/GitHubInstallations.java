package io.github.maintenancebuddy.adapter.github.checks;

import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.setup.InstalledRepositories;
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

/** Lists the repositories of all installations, and looks into the first of them. */
public final class GitHubInstallations implements InstalledRepositories {
    private static final int LOOKED_INTO = 12;
    private static final int MOST_PAGES = 10;

    private final GitHubClients lines;
    private final Set<String> allowedOwners;

    public GitHubInstallations(GitHubClients lines, Set<String> allowedOwners) {
        this.lines = lines;
        this.allowedOwners = allowedOwners;
    }

    private record App(URI htmlUrl) {}

    private record Known(String fullName, String defaultBranch, boolean archived) {}

    private record Covered(List<Known> repositories) {}

    private record Seen(GitHubClient line, Known repository) {
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
            return line.look(ApiRequest.get("/repos/" + repository.fullName() + what))
                    .isPresent();
        }
    }

    @Override
    public Found find(String part) {
        var app = lines.app().ask(ApiRequest.get("/app"), App.class);
        var matching = AppInstallation.all(lines.app()).stream()
                .filter(it -> it.suspendedAt() == null && it.allowed(allowedOwners))
                .map(it -> lines.line(it.id()))
                .flatMap(line -> covered(line).map(repository -> new Seen(line, repository)))
                .filter(seen -> seen.isCalled(part))
                .sorted(Comparator.comparing(seen -> seen.repository().fullName()))
                .toList();
        return new Found(URI.create(app.htmlUrl() + "/installations/new"), lookInto(matching), matching.size());
    }

    /** Side by side, since each takes several calls. */
    private static List<Place> lookInto(List<Seen> matching) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = matching.stream()
                    .limit(LOOKED_INTO)
                    .map(seen -> CompletableFuture.supplyAsync(seen::place, threads))
                    .toList();
            return looks.stream().map(CompletableFuture::join).toList();
        }
    }

    private static Stream<Known> covered(GitHubClient line) {
        var all = new ArrayList<Known>();
        var page = Optional.of("/installation/repositories?per_page=100");
        for (var read = 0; page.isPresent() && read < MOST_PAGES; read++) {
            var call = ApiRequest.get(page.get());
            var answer = line.send(call);
            all.addAll(line.read(call, answer, Covered.class).repositories());
            page = answer.next();
        }
        return all.stream();
    }
}
