package io.github.maintenancebuddy.adapter.webhook;

import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.runtime.engine.ParsedMessage;
import io.github.maintenancebuddy.runtime.engine.ParsedMessage.FanOut;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a delivery about a repository, or about an installation of the app, tells: it concerns many maintenances. */
final class InstallationEventReader {
    private InstallationEventReader() {}

    static ParsedMessage repository(Payload payload, Instant at) {
        var repository = payload.the("repository");
        return switch (payload.text("action")) {
            case "renamed", "privatized", "publicized", "transferred" -> {
                var installation = IssuePayload.installation(payload);
                yield heard(new FanOut.RepositoryChanged(at, IssuePayload.repository(repository, installation)));
            }
            case "archived" -> heard(gone(payload, repository, at, "the repository was archived"));
            case "deleted" ->
                heard(
                        uninstalled(payload, repository, at),
                        gone(payload, repository, at, "the repository was deleted"));
            default -> ParsedMessage.NOTHING;
        };
    }

    static ParsedMessage installation(Payload payload, Instant at) {
        var installation = IssuePayload.installation(payload);
        return switch (payload.text("action")) {
            case "created" -> installed(payload, "repositories", at);
            case "unsuspend" -> heard(new FanOut.InstallationBack(at, installation));
            case "deleted" ->
                heard(
                        new FanOut.Uninstalled(at, installation, Optional.empty()),
                        new FanOut.InstallationGone(at, installation, "the app was removed"));
            case "suspend" ->
                heard(
                        new FanOut.InstallationSuspended(at, installation),
                        new FanOut.InstallationGone(at, installation, "the app was suspended"));
            default -> ParsedMessage.NOTHING;
        };
    }

    static ParsedMessage repositories(Payload payload, Instant at) {
        return switch (payload.text("action")) {
            case "added" -> installed(payload, "repositories_added", at);
            case "removed" ->
                heard(payload.list("repositories_removed").stream()
                        .flatMap(repository -> Stream.of(
                                uninstalled(payload, repository, at),
                                gone(payload, repository, at, "the app was removed from the repository")))
                        .toArray(FanOut[]::new));
            default -> ParsedMessage.NOTHING;
        };
    }

    private static ParsedMessage installed(Payload payload, String list, Instant at) {
        var installation = IssuePayload.installation(payload);
        return heard(new FanOut.Installed(
                at,
                payload.list(list).stream()
                        .map(repository -> new Repository(
                                installation,
                                IssuePayload.id(repository),
                                repository.text("full_name"),
                                repository.flag("private").orElse(true)))
                        .toList()));
    }

    private static FanOut uninstalled(Payload payload, Payload repository, Instant at) {
        return new FanOut.Uninstalled(at, IssuePayload.installation(payload), Optional.of(IssuePayload.id(repository)));
    }

    private static FanOut gone(Payload payload, Payload repository, Instant at, String why) {
        var installation = IssuePayload.installation(payload);
        return new FanOut.RepositoryGone(at, installation, IssuePayload.id(repository), why);
    }

    private static ParsedMessage heard(FanOut... events) {
        return new ParsedMessage(Optional.empty(), Optional.empty(), List.of(events));
    }
}
