package io.github.maintenancebuddy.adapter.github.people;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.people.Workload;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who of some people was active in a repository in the last 90 days: who pushed or merged, and who commented. The first
 * is one list over all branches that GitHub itself cuts at three months; it needs {@code contents: read}, and where
 * that is not granted the comments alone must do. Mostly it costs two requests, never more than six: reading stops as soon
 * as everybody was found, and after three pages of each list.
 *
 * @see <a href="https://docs.github.com/en/rest/repos/repos#list-repository-activities">List repository activities</a>
 */
final class ActiveUsers {
    private static final int MAX_PAGES = 3;

    private final GitHubClient client;
    private final Instant since;
    private final Set<Long> missing;

    private ActiveUsers(GitHubClient client, Instant since, Set<Long> missing) {
        this.client = client;
        this.since = since;
        this.missing = missing;
    }

    private record User(long id) {}

    private record Push(@Nullable User actor, Instant timestamp) {
        Event toEvent() {
            return new Event(actor, timestamp);
        }
    }

    private record Comment(@Nullable User user, Instant createdAt) {
        Event toEvent() {
            return new Event(user, createdAt);
        }
    }

    private record Event(@Nullable User by, Instant at) {}

    /** GitHub's numbers of those who were. */
    static Set<Long> activeIds(GitHubClient client, Repository repository, List<Collaborator> people, Instant at) {
        var all = people.stream().map(Collaborator::id).collect(Collectors.toSet());
        var activity = new ActiveUsers(client, at.minus(Workload.COUNTED), new HashSet<>(all));
        activity.readPushes(repository);
        activity.readComments(repository);
        all.removeAll(activity.missing);
        return all;
    }

    private void readPushes(Repository repository) {
        try {
            readPages(
                    "/repos/" + repository.name() + "/activity?time_period=quarter&per_page=100",
                    Push[].class,
                    Push::toEvent);
        } catch (Refused notGranted) {
            // an older GitHub Enterprise Server does not know it either
        }
    }

    private void readComments(Repository repository) {
        var from = since.truncatedTo(ChronoUnit.SECONDS);
        readPages(
                "/repos/" + repository.name() + "/issues/comments?sort=updated&direction=desc&per_page=100&since="
                        + from,
                Comment[].class,
                Comment::toEvent);
    }

    private <T> void readPages(String list, Class<T[]> type, Function<T, Event> toEvent) {
        var page = Optional.of(list);
        for (var read = 0; page.isPresent() && read < MAX_PAGES && !missing.isEmpty(); read++) {
            var request = ApiRequest.get(page.get());
            var response = client.send(request);
            markActive(Arrays.stream(client.read(request, response, type)).map(toEvent));
            page = response.nextPage();
        }
    }

    private void markActive(Stream<Event> events) {
        events.filter(event -> !event.at().isBefore(since)).forEach(event -> {
            if (event.by() != null) {
                missing.remove(event.by().id());
            }
        });
    }
}
