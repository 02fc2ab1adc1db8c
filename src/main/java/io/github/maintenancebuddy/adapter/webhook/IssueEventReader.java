package io.github.maintenancebuddy.adapter.webhook;

import io.github.maintenancebuddy.core.maintenance.IssueLabels;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.decision.Signal.CloseReason;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.runtime.engine.ParsedMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What a delivery about an issue, or about a comment on it, tells. */
final class IssueEventReader {

    private final Predicate<String> looksLikeForm;
    private final Predicate<Person> isOurs;

    /**
     * A reading.
     *
     * @param isOurs whether somebody on GitHub is the app itself
     */
    IssueEventReader(Predicate<String> looksLikeForm, Predicate<Person> isOurs) {
        this.looksLikeForm = looksLikeForm;
        this.isOurs = isOurs;
    }

    ParsedMessage issue(IssuePayload payload, Instant receivedAt) {
        var issue = payload.issue();
        return switch (payload.action()) {
            // the delivery of the old issue tells it, and brings its history along
            case "opened" -> payload.cameByTransfer() ? ParsedMessage.NOTHING : heard(payload, Optional.empty());
            case "labeled" -> heard(payload, Optional.empty());
            case "edited" -> heard(payload, edited(payload));
            case "closed" -> {
                var at = issue.optionalTime("closed_at").orElseGet(() -> issue.time("updated_at"));
                yield heard(payload, byOther(payload, by -> new Signal.Closed(at, by, closeReason(issue))));
            }
            case "reopened" ->
                heard(payload, byOther(payload, by -> new Signal.Reopened(issue.time("updated_at"), by)));
            case "unlabeled" -> heard(payload, byOther(payload, by -> unlabeled(payload, by)));
            case "deleted" -> only(new Signal.Gone(receivedAt, "the issue was deleted"));
            case "transferred" -> only(transferred(payload, receivedAt));
            default -> ParsedMessage.NOTHING;
        };
    }

    ParsedMessage comment(IssuePayload payload) {
        var comment = payload.all().the("comment");
        return switch (payload.action()) {
            case "created" -> heard(payload, commented(payload, comment));
            case "edited" -> heard(payload, commentEdited(payload, comment));
            default -> ParsedMessage.NOTHING;
        };
    }

    private ParsedMessage heard(IssuePayload payload, Optional<? extends Signal> signal) {
        return new ParsedMessage(seen(payload), signal.map(Signal.class::cast), List.of());
    }

    private static ParsedMessage only(Signal signal) {
        return new ParsedMessage(Optional.empty(), Optional.of(signal), List.of());
    }

    /** The issue, where it is open and looks like a maintenance of somebody. */
    private Optional<Signal.Opened> seen(IssuePayload payload) {
        var issue = payload.issue();
        var labelled = payload.labels().stream().anyMatch(IssueLabels.MAINTENANCE::equalsIgnoreCase);
        var wanted = issue.text("state").equals("open") && (labelled || looksLikeForm.test(payload.body()));
        return issue.person("user")
                .filter(author -> wanted && !isOurs.test(author))
                .map(author -> new Signal.Opened(issue.time("created_at"), author, payload.ref(), payload.body()));
    }

    /** Our own edit tells what it overwrote; everybody else's, what they wanted. */
    private Optional<Signal> edited(IssuePayload payload) {
        var at = payload.issue().time("updated_at");
        return both(
                payload.bodyBefore(),
                payload.all().person("sender"),
                (before, by) -> isOurs.test(by)
                        ? new Signal.Overwrote(at, before, payload.body())
                        : new Signal.Edited(at, by, before, payload.body()));
    }

    private static Signal unlabeled(IssuePayload payload, Person by) {
        var label = payload.all().the("label").text("name");
        return new Signal.Unlabeled(payload.issue().time("updated_at"), by, label);
    }

    private static CloseReason closeReason(Payload issue) {
        return switch (issue.optionalText("state_reason").orElse("completed")) {
            case "not_planned" -> CloseReason.NOT_PLANNED;
            case "duplicate" -> CloseReason.DUPLICATE;
            default -> CloseReason.COMPLETED;
        };
    }

    private static Signal transferred(IssuePayload payload, Instant at) {
        var from = owner(payload.ref().repository().name());
        return payload.movedTo()
                .filter(to -> owner(to.repository().name()).equalsIgnoreCase(from))
                .<Signal>map(to -> new Signal.Moved(at, to))
                .orElseGet(() -> new Signal.Gone(at, "the issue was transferred away"));
    }

    private static String owner(String repository) {
        return repository.replaceFirst("/.*", "");
    }

    /** Only what a person wrote: no bot's comment, and none that an app wrote for somebody. */
    private static Optional<Signal> commented(IssuePayload payload, Payload comment) {
        return human(payload)
                .filter(by -> !comment.has("performed_via_github_app"))
                .map(by -> new Signal.Commented(
                        comment.time("created_at"),
                        by,
                        comment.number("id"),
                        comment.optionalText("body").orElse("")));
    }

    private static Optional<Signal> commentEdited(IssuePayload payload, Payload comment) {
        return both(
                human(payload),
                payload.bodyBefore(),
                (by, before) -> new Signal.CommentEdited(
                        comment.time("updated_at"),
                        by,
                        comment.number("id"),
                        before,
                        comment.optionalText("body").orElse("")));
    }

    private static Optional<Person> human(IssuePayload payload) {
        return payload.all().person("sender").filter(Person::human);
    }

    /** What somebody else than the app has done. */
    private Optional<Signal> byOther(IssuePayload payload, java.util.function.Function<Person, Signal> done) {
        return payload.all().person("sender").filter(isOurs.negate()).map(done);
    }

    private static <A, B> Optional<Signal> both(Optional<A> a, Optional<B> b, BiFunction<A, B, Signal> join) {
        return a.flatMap(first -> b.map(second -> join.apply(first, second)));
    }
}
