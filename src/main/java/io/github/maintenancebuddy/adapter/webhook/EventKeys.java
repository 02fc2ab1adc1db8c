package io.github.maintenancebuddy.adapter.webhook;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a body must have, and must not have, to be about the event that the header names. GitHub signs the body and not
 * the header, so whoever has seen a delivery could send it again as another event.
 */
final class EventKeys {
    private static final Set<String> IN_ALL =
            Set.of("action", "changes", "enterprise", "installation", "organization", "sender");

    private record Keys(Set<String> needed, Set<String> possible, Set<String> foreign) {
        /** GitHub may add keys; those of the foreign events must not be there. */
        static Keys open(Set<String> needed, Set<String> foreign) {
            return new Keys(needed, Set.of(), foreign);
        }

        /** Where many maintenances could end at once, no key is taken that is not known. */
        static Keys closed(Set<String> needed, String... possible) {
            var all = Stream.of(IN_ALL.stream(), needed.stream(), Stream.of(possible));
            return new Keys(needed, all.flatMap(some -> some).collect(Collectors.toUnmodifiableSet()), Set.of());
        }

        boolean foreign(String key) {
            return possible.isEmpty() ? foreign.contains(key) : !possible.contains(key);
        }
    }

    private static final Map<String, Keys> OF = Map.of(
            "issues", Keys.open(Set.of("issue", "repository"), Set.of("comment", "workflow_run", "pull_request")),
            "issue_comment",
                    Keys.open(Set.of("issue", "comment", "repository"), Set.of("workflow_run", "pull_request")),
            "workflow_run", Keys.open(Set.of("workflow_run", "repository"), Set.of("issue", "comment")),
            "repository", Keys.closed(Set.of("repository")),
            "installation", Keys.closed(Set.of("installation"), "repositories", "requester"),
            "installation_repositories",
                    Keys.closed(
                            Set.of("installation", "repositories_removed"),
                            "repositories_added",
                            "repository_selection",
                            "requester"));

    private EventKeys() {}

    /** Throws {@link MalformedPayload} where the body is not about this event, which must be one that we read. */
    static void check(String event, Payload payload) {
        var keys = OF.get(event);
        if (keys == null) {
            throw new IllegalArgumentException("no keys are known of " + event);
        }
        var names = payload.names();
        keys.needed().stream()
                .filter(key -> !names.contains(key))
                .sorted()
                .findFirst()
                .ifPresent(missing -> {
                    throw new MalformedPayload(missing + " must be in a delivery of the event " + event + ".");
                });
        names.stream().filter(keys::foreign).sorted().findFirst().ifPresent(foreign -> {
            throw new MalformedPayload(foreign + " must not be in a delivery of the event " + event + ".");
        });
    }
}
