package io.github.maintenancebuddy.webhook;

import io.github.maintenancebuddy.engine.Heard;
import io.github.maintenancebuddy.engine.Hints;
import io.github.maintenancebuddy.engine.Reading;
import io.github.maintenancebuddy.maintenance.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Translates stored deliveries of GitHub, and signals of our own, into what they tell. */
public final class Payloads implements Reading {
    private final IssueReading issues;
    private final Predicate<Person> isOurs;
    private final OwnSignals ownSignals;

    public Payloads(Predicate<String> looksLikeForm, OwnLogin ownLogin, OwnSignals ownSignals) {
        // asked of bots only, so that people's deliveries need nothing from GitHub
        isOurs = person -> !person.human() && person.login().equalsIgnoreCase(ownLogin.login());
        this.issues = new IssueReading(looksLikeForm, isOurs);
        this.ownSignals = ownSignals;
    }

    @Override
    public Heard read(Hints.Hint hint) {
        if (hint.kind().equals(Hints.SIGNAL)) {
            return new Heard(Optional.empty(), Optional.of(ownSignals.read(hint.payload())), List.of());
        }
        return translate(issues, isOurs, hint.kind(), Payload.parse(hint.payload()), hint.receivedAt());
    }

    /** Throws {@link Malformed} where the payload could not be translated; asks nobody anything. */
    static void check(String event, Payload payload) {
        Predicate<Person> nobody = _ -> false;
        translate(new IssueReading(_ -> true, nobody), nobody, event, payload, Instant.EPOCH);
    }

    private static Heard translate(
            IssueReading issues, Predicate<Person> isOurs, String event, Payload payload, Instant receivedAt) {
        return switch (event) {
            case "issues" -> issues.issue(new IssuePayload(payload), receivedAt);
            case "issue_comment" -> issues.comment(new IssuePayload(payload));
            case "workflow_run" -> new RunPayload(payload).heard(isOurs);
            case "repository" -> WideReading.repository(payload, receivedAt);
            case "installation" -> WideReading.installation(payload, receivedAt);
            case "installation_repositories" -> WideReading.repositories(payload, receivedAt);
            default -> Heard.NOTHING;
        };
    }
}
