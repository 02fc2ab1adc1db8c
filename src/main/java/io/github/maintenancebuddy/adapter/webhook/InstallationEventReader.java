package io.github.maintenancebuddy.adapter.webhook;

import io.github.maintenancebuddy.runtime.engine.ParsedMessage;
import io.github.maintenancebuddy.runtime.engine.ParsedMessage.FanOut;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a delivery about a repository, or about an installation of the app, tells: it concerns many maintenances. */
final class InstallationEventReader {
    private InstallationEventReader() {}

    static ParsedMessage repository(Payload payload, Instant at) {
        var repository = payload.the("repository");
        return switch (payload.text("action")) {
            case "renamed", "privatized", "publicized", "transferred" -> {
                var installation = payload.the("installation").number("id");
                yield heard(new FanOut.RepositoryChanged(at, IssuePayload.repository(repository, installation)));
            }
            case "archived" -> heard(gone(payload, repository, at, "the repository was archived"));
            case "deleted" -> heard(gone(payload, repository, at, "the repository was deleted"));
            default -> ParsedMessage.NOTHING;
        };
    }

    static ParsedMessage installation(Payload payload, Instant at) {
        var installation = payload.the("installation").number("id");
        return switch (payload.text("action")) {
            case "deleted" -> heard(new FanOut.InstallationGone(at, installation, "the app was removed"));
            case "suspend" -> heard(new FanOut.InstallationGone(at, installation, "the app was suspended"));
            default -> ParsedMessage.NOTHING;
        };
    }

    static ParsedMessage repositories(Payload payload, Instant at) {
        if (!payload.text("action").equals("removed")) {
            return ParsedMessage.NOTHING;
        }
        return heard(payload.list("repositories_removed").stream()
                .map(repository -> gone(payload, repository, at, "the app was removed from the repository"))
                .toArray(FanOut[]::new));
    }

    private static FanOut gone(Payload payload, Payload repository, Instant at, String why) {
        var installation = payload.the("installation").number("id");
        return new FanOut.RepositoryGone(at, installation, repository.number("id"), why);
    }

    private static ParsedMessage heard(FanOut... events) {
        return new ParsedMessage(Optional.empty(), Optional.empty(), List.of(events));
    }
}
