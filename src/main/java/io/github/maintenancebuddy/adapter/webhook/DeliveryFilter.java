package io.github.maintenancebuddy.adapter.webhook;

import io.github.maintenancebuddy.adapter.webhook.Deliveries.Delivery;
import io.github.maintenancebuddy.core.maintenance.IssueLabels;
import io.github.maintenancebuddy.core.maintenance.RequestField;
import io.github.maintenancebuddy.core.markdown.OwnText;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drops what the bytes of a delivery alone prove to be nothing to us; everything else is kept and looked at later. */
final class DeliveryFilter {
    private static final Set<String> ABOUT_AN_ISSUE = Set.of("issues", "issue_comment");
    private static final Set<String> ABOUT_AN_INSTALLATION = Set.of("installation", "installation_repositories");
    // after these the issue may no longer show that it was ours
    private static final Set<String> ALWAYS_KEPT = Set.of("unlabeled", "transferred", "deleted");
    private static final List<String> SIGNS = Stream.concat(
                    Stream.of(RequestField.WHAT_AND_WHY, RequestField.IMPACT, RequestField.START)
                            .map(field -> "### " + field.label()),
                    Stream.of(OwnText.BEGINNING))
            .toList();

    private final String appId;
    private final Set<String> allowedOwners;

    /**
     * A sieve.
     *
     * @param appId the app's number or client id
     * @param allowedOwners in lower case; empty allows all
     */
    DeliveryFilter(String appId, Set<String> allowedOwners) {
        this.appId = appId;
        this.allowedOwners = allowedOwners;
    }

    /** The delivery to be kept; empty where it is nothing to us. Throws {@link MalformedPayload}. */
    Optional<Delivery> sift(String event, String guid, String text, Instant receivedAt) {
        var payload = Payload.parse(text);
        var actions = GitHubEvents.ACTIONS.get(event);
        if (actions == null || !actions.contains(payload.text("action"))) {
            return Optional.empty();
        }
        EventKeys.check(event, payload);
        if (!allowed(payload) || (event.equals("workflow_run") && !new WorkflowRunPayload(payload).mayBeOurs())) {
            return Optional.empty();
        }
        if (!ABOUT_AN_ISSUE.contains(event)) {
            DeliveryTranslator.check(event, payload);
            return Optional.of(new Delivery(guid, event, lane(event, payload), receivedAt, text));
        }
        var issue = new IssuePayload(payload);
        if (issue.aboutPullRequest() || !mayBeOurs(event, issue)) {
            return Optional.empty();
        }
        DeliveryTranslator.check(event, payload);
        return Optional.of(
                new Delivery(guid, event, new LaneKey.OfIssue(issue.ref().id()), receivedAt, text));
    }

    /** Events of an installation may be about many repositories. */
    private static LaneKey lane(String event, Payload payload) {
        return ABOUT_AN_INSTALLATION.contains(event)
                ? new LaneKey.OfInstallation(IssuePayload.installation(payload))
                : new LaneKey.OfRepository(IssuePayload.id(payload.the("repository")));
    }

    private boolean mayBeOurs(String event, IssuePayload payload) {
        return (event.equals("issues") && ALWAYS_KEPT.contains(payload.action()))
                || payload.labels().stream().anyMatch(IssueLabels::isMaintenance)
                || Stream.of(payload.body(), payload.bodyBefore().orElse(""))
                        .anyMatch(body -> SIGNS.stream().anyMatch(body::contains))
                || payload.issue()
                        .object("performed_via_github_app")
                        .filter(this::isOurApp)
                        .isPresent();
    }

    private boolean isOurApp(Payload app) {
        return String.valueOf(app.number("id")).equals(appId)
                || app.optionalText("client_id").filter(appId::equals).isPresent();
    }

    private boolean allowed(Payload payload) {
        return allowedOwners.isEmpty()
                || owner(payload)
                        .map(owner -> owner.toLowerCase(Locale.ROOT))
                        .filter(allowedOwners::contains)
                        .isPresent();
    }

    /** Who owns the repository, else who has installed the app; empty where that is an enterprise. */
    private static Optional<String> owner(Payload payload) {
        return payload.object("repository")
                .map(repository -> repository.text("full_name").replaceFirst("/.*", ""))
                .or(() -> payload.the("installation")
                        .object("account")
                        .flatMap(account -> account.optionalText("login")));
    }
}
