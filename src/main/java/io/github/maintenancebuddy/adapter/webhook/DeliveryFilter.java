package io.github.maintenancebuddy.adapter.webhook;

import io.github.maintenancebuddy.adapter.webhook.Deliveries.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drops what the bytes of a delivery alone prove to be nothing to us; everything else is kept and looked at later. */
final class DeliveryFilter {
    private static final Set<String> ABOUT_AN_ISSUE = Set.of("issues", "issue_comment");
    // after these the issue may no longer show that it was ours
    private static final Set<String> ALWAYS_KEPT = Set.of("unlabeled", "transferred", "deleted");
    private static final List<String> SIGNS =
            List.of("### What and why", "### Impact", "### Start", "<!-- maintenance-buddy:");
    private static final String LABEL = "maintenance";

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
        if (event.equals("workflow_run") && !(new WorkflowRunPayload(payload).mayBeOurs() && allowed(payload))) {
            return Optional.empty();
        }
        if (event.startsWith("installation") && !allowedAccount(payload)) {
            return Optional.empty();
        }
        if (!ABOUT_AN_ISSUE.contains(event)) {
            DeliveryTranslator.check(event, payload);
            return Optional.of(new Delivery(guid, event, 0, receivedAt, text));
        }
        if (event.equals("issues") && payload.has("comment")) {
            // the name of the event is not signed, so another one could be put in its place
            throw new MalformedPayload("comment must not be in a delivery about an issue.");
        }
        var issue = new IssuePayload(payload);
        if (issue.aboutPullRequest() || !mayBeOurs(event, issue) || !allowed(payload)) {
            return Optional.empty();
        }
        DeliveryTranslator.check(event, payload);
        return Optional.of(new Delivery(guid, event, issue.ref().id(), receivedAt, text));
    }

    private boolean mayBeOurs(String event, IssuePayload payload) {
        return (event.equals("issues") && ALWAYS_KEPT.contains(payload.action()))
                || payload.labels().stream().anyMatch(DeliveryFilter::isOurLabel)
                || Stream.of(payload.body(), payload.bodyBefore().orElse(""))
                        .anyMatch(body -> SIGNS.stream().anyMatch(body::contains))
                || payload.issue()
                        .object("performed_via_github_app")
                        .filter(this::isOurApp)
                        .isPresent();
    }

    private static boolean isOurLabel(String label) {
        var name = label.toLowerCase(Locale.ROOT);
        return name.equals(LABEL) || name.startsWith(LABEL + ":");
    }

    private boolean isOurApp(Payload app) {
        return String.valueOf(app.number("id")).equals(appId)
                || app.optionalText("client_id").filter(appId::equals).isPresent();
    }

    private boolean allowedAccount(Payload payload) {
        var account = payload.the("installation").object("account").flatMap(it -> it.optionalText("login"));
        return allowedOwners.isEmpty() || account.map(this::allowed).orElse(true);
    }

    private boolean allowed(Payload payload) {
        return allowed(payload.the("repository").text("full_name").replaceFirst("/.*", ""));
    }

    private boolean allowed(String owner) {
        return allowedOwners.isEmpty() || allowedOwners.contains(owner.toLowerCase(Locale.ROOT));
    }
}
