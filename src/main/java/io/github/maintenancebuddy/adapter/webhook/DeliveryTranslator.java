package io.github.maintenancebuddy.adapter.webhook;

import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.runtime.engine.Inbox;
import io.github.maintenancebuddy.runtime.engine.MessageParser;
import io.github.maintenancebuddy.runtime.engine.ParsedMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Translates stored deliveries of GitHub, and signals of our own, into what they tell. */
public final class DeliveryTranslator implements MessageParser {
    private final IssueEventReader issues;
    private final Predicate<Person> isOurs;
    private final SignalDecoder ownSignals;

    public DeliveryTranslator(Predicate<String> looksLikeForm, AppLogin ownLogin, SignalDecoder ownSignals) {
        // asked of bots only, so that people's deliveries need nothing from GitHub
        isOurs = person -> !person.human() && person.login().equalsIgnoreCase(ownLogin.login());
        this.issues = new IssueEventReader(looksLikeForm, isOurs);
        this.ownSignals = ownSignals;
    }

    @Override
    public ParsedMessage read(Inbox.Message message) {
        if (message.kind().equals(Inbox.SIGNAL)) {
            return new ParsedMessage(Optional.empty(), Optional.of(ownSignals.read(message.payload())), List.of());
        }
        return translate(issues, isOurs, message.kind(), Payload.parse(message.payload()), message.receivedAt());
    }

    /** Throws {@link MalformedPayload} where the payload could not be translated; asks nobody anything. */
    static void check(String event, Payload payload) {
        Predicate<Person> nobody = _ -> false;
        translate(new IssueEventReader(_ -> true, nobody), nobody, event, payload, Instant.EPOCH);
    }

    private static ParsedMessage translate(
            IssueEventReader issues, Predicate<Person> isOurs, String event, Payload payload, Instant receivedAt) {
        return switch (event) {
            case "issues" -> issues.issue(new IssuePayload(payload), receivedAt);
            case "issue_comment" -> issues.comment(new IssuePayload(payload));
            case "workflow_run" -> new WorkflowRunPayload(payload).heard(isOurs);
            case "repository" -> InstallationEventReader.repository(payload, receivedAt);
            case "installation" -> InstallationEventReader.installation(payload, receivedAt);
            case "installation_repositories" -> InstallationEventReader.repositories(payload, receivedAt);
            default -> ParsedMessage.NOTHING;
        };
    }
}
