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
    private final OwnSignals ownSignals;

    public Payloads(Predicate<String> looksLikeForm, OwnLogin ownLogin, OwnSignals ownSignals) {
        // asked of bots only, so that people's deliveries need nothing from GitHub
        Predicate<Person> isOurs = person -> !person.human() && person.login().equalsIgnoreCase(ownLogin.login());
        this.issues = new IssueReading(looksLikeForm, isOurs);
        this.ownSignals = ownSignals;
    }

    @Override
    public Heard read(Hints.Hint hint) {
        if (hint.kind().equals(Hints.SIGNAL)) {
            return new Heard(Optional.empty(), Optional.of(ownSignals.read(hint.payload())), List.of());
        }
        return translate(issues, hint.kind(), Payload.parse(hint.payload()), hint.receivedAt());
    }

    /** Throws {@link Malformed} where the payload could not be translated; asks nobody anything. */
    static void check(String event, Payload payload) {
        translate(new IssueReading(body -> true, person -> false), event, payload, Instant.EPOCH);
    }

    private static Heard translate(IssueReading issues, String event, Payload payload, Instant receivedAt) {
        return switch (event) {
            case "issues" -> issues.issue(new IssuePayload(payload), receivedAt);
            case "issue_comment" -> issues.comment(new IssuePayload(payload));
            case "repository" -> WideReading.repository(payload, receivedAt);
            case "installation" -> WideReading.installation(payload, receivedAt);
            case "installation_repositories" -> WideReading.repositories(payload, receivedAt);
            default -> Heard.NOTHING;
        };
    }
}
