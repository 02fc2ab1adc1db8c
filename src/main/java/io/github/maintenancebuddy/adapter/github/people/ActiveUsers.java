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
 * that is not granted the comments alone must do. Mostly it costs two calls, never more than six: reading stops as soon
 * as everybody was seen, and after three pages of each list.
 *
 * @see <a href="https://docs.github.com/en/rest/repos/repos#list-repository-activities">List repository activities</a>
 */
final class ActiveUsers {
    private static final int MOST_PAGES = 3;

    private final GitHubClient line;
    private final Instant since;
    private final Set<Long> missing;

    private ActiveUsers(GitHubClient line, Instant since, Set<Long> missing) {
        this.line = line;
        this.since = since;
        this.missing = missing;
    }

    private record User(long id) {}

    private record Push(@Nullable User actor, Instant timestamp) {
        Deed deed() {
            return new Deed(actor, timestamp);
        }
    }

    private record Comment(@Nullable User user, Instant createdAt) {
        Deed deed() {
            return new Deed(user, createdAt);
        }
    }

    private record Deed(@Nullable User by, Instant at) {}

    /** GitHub's numbers of those who were. */
    static Set<Long> of(GitHubClient line, Repository repository, List<Collaborator> people, Instant at) {
        var all = people.stream().map(Collaborator::id).collect(Collectors.toSet());
        var activity = new ActiveUsers(line, at.minus(Workload.COUNTED), new HashSet<>(all));
        activity.pushes(repository);
        activity.comments(repository);
        all.removeAll(activity.missing);
        return all;
    }

    private void pushes(Repository repository) {
        try {
            look(
                    "/repos/" + repository.name() + "/activity?time_period=quarter&per_page=100",
                    Push[].class,
                    Push::deed);
        } catch (Refused notGranted) {
            // an older GitHub Enterprise Server does not know it either
        }
    }

    private void comments(Repository repository) {
        var from = since.truncatedTo(ChronoUnit.SECONDS);
        look(
                "/repos/" + repository.name() + "/issues/comments?sort=updated&direction=desc&per_page=100&since="
                        + from,
                Comment[].class,
                Comment::deed);
    }

    private <T> void look(String list, Class<T[]> type, Function<T, Deed> deed) {
        var page = Optional.of(list);
        for (var read = 0; page.isPresent() && read < MOST_PAGES && !missing.isEmpty(); read++) {
            var call = ApiRequest.get(page.get());
            var answer = line.send(call);
            note(Arrays.stream(line.read(call, answer, type)).map(deed));
            page = answer.next();
        }
    }

    private void note(Stream<Deed> deeds) {
        deeds.filter(deed -> !deed.at().isBefore(since)).forEach(deed -> {
            if (deed.by() != null) {
                missing.remove(deed.by().id());
            }
        });
    }
}
