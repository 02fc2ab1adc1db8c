package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.when.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a chat of the team reads when a comment of ours asks somebody: what, which maintenance, who and why, such as
 * "Overrun 15 min · Switch the broker (acme/shop#3) · @cleo @bob: how long?" (behaviour.md, Notices).
 */
record TeamQuestion(Maintenance maintenance, Instant now) {
    private static final String LOOK = "please look";

    /** What has happened, and what is asked. */
    private record Asked(String what, String why) {}

    /** In one line; the chat puts a link behind it. */
    String words(Effect.Comment comment, List<Person> people) {
        var asked = asked(comment.useful().map(Effect.Useful::topic));
        var issue = maintenance.issue();
        var who = people.stream().map(Person::mention).collect(Collectors.joining(" "));
        return asked.what() + " · " + issue.title().strip() + " ("
                + issue.repository().name() + "#" + issue.number() + ") · " + who + ": " + asked.why();
    }

    private Asked asked(Optional<Topic> topic) {
        return topic.map(this::asked).orElseGet(() -> new Asked(phase(), LOOK));
    }

    private Asked asked(Topic topic) {
        return switch (topic.kind()) {
            case START -> new Asked(since(Window::start, "Start overdue", "Planned start"), "can it begin?");
            case DECISION -> new Asked("Decision time", "go on or roll back?");
            case OVERRUN -> new Asked(since(Window::end, "Overrun", "Planned end reached"), "how long?");
            case EARLY_WARNING -> new Asked("Planned end " + until(Window::end), "is the time enough?");
            case REMINDER -> new Asked("Starts " + until(Window::start), "is all prepared?");
            case NEW_DATE -> new Asked("Postponed", "which date?");
            case PUBLIC_SILENCE -> new Asked("No public update for " + silence(), "please publish one");
            case ALERT_SILENCE_END -> new Asked("Alerts will soon sound again", "is the work still going on?");
            case WORKFLOW -> new Asked("Workflow of " + topic.of() + " takes long", LOOK);
            case ACTION_ITEMS -> new Asked("Open action items", LOOK);
            case SECTION, LABELS, ASSIGNEES, STATE, GAPS, NOTICE, TEAM_QUESTION, ALERT_SILENCE, RUN, OTHER ->
                new Asked(phase(), LOOK);
        };
    }

    private String phase() {
        var label = maintenance.phase().label();
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private String since(Function<Window, Instant> planned, String late, String punctual) {
        return between(maintenance.window().map(planned), Optional.of(now))
                .filter(length -> length.toMinutes() > 0)
                .map(length -> late + " " + Durations.write(length))
                .orElse(punctual);
    }

    private String until(Function<Window, Instant> planned) {
        return between(Optional.of(now), maintenance.window().map(planned))
                .filter(length -> length.toMinutes() > 0)
                .map(length -> "in " + Durations.write(length))
                .orElse("now");
    }

    private String silence() {
        var told = maintenance.publicity().notices().getLast().at();
        var heard = maintenance
                .window()
                .flatMap(Window::began)
                .filter(told::isBefore)
                .orElse(told);
        return Durations.write(Duration.between(heard, now).truncatedTo(ChronoUnit.MINUTES));
    }

    private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> Duration.between(start, end)))
                .map(length -> length.truncatedTo(ChronoUnit.MINUTES));
    }
}
