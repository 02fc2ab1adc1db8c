package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Publicity;
import io.github.maintenancebuddy.core.maintenance.Receipt;
import io.github.maintenancebuddy.core.maintenance.Timeline;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What went differently from the plan, each as a sentence that names roles and no people (behaviour.md, The post-
 * mortem).
 */
record Deviations(Timeline timeline) {
    static List<String> of(Maintenance maintenance) {
        var rest = new Deviations(maintenance.timeline());
        return Stream.of(
                        rest.buddy(),
                        rest.ignored(),
                        rest.startedAnyway(),
                        WindowDeviations.of(maintenance),
                        TaskDeviations.of(maintenance),
                        rest.people(),
                        rest.closedAnyway(),
                        rest.verification(),
                        rest.notDone(),
                        channels(maintenance.publicity()))
                .flatMap(Function.identity())
                .toList();
    }

    /** All that happened of one kind. */
    static <H extends TimelineEvent> Stream<H> all(Timeline timeline, Class<H> kind) {
        return timeline.entries().stream()
                .map(TimelineEntry::what)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private Stream<String> buddy() {
        return Stream.of(
                        asked(timeline.count(TimelineEvent.BuddyDeclined.class), "declined"),
                        asked(timeline.count(TimelineEvent.BuddyPassedOver.class), "did not answer in time"))
                .flatMap(Optional::stream);
    }

    private static Optional<String> asked(int people, String what) {
        return switch (people) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("One person who was asked to be the buddy " + what + ".");
            default -> Optional.of(people + " people who were asked to be the buddy " + what + ".");
        };
    }

    private Stream<String> ignored() {
        return all(timeline, TimelineEvent.WarningIgnored.class)
                .map(ignored -> "The notice check had warned: " + PostMortemWords.own(ignored.warning()));
    }

    private Stream<String> startedAnyway() {
        return all(timeline, TimelineEvent.Started.class)
                .filter(start -> start.anyway().isPresent())
                .map(start -> "The work was started" + PostMortemWords.anyway(start.anyway()));
    }

    private Stream<String> people() {
        var began = timeline.last(TimelineEvent.Started.class);
        var led = began.filter(start -> timeline.since(start.at(), TimelineEvent.LeadChanged.class))
                .map(_ -> "The lead changed while the work ran.");
        var alone = timeline.last(TimelineEvent.EverybodyAsked.class)
                .map(_ -> "After the planned end neither lead nor buddy was seen for an hour, so others were asked.");
        return Stream.concat(led.stream(), alone.stream());
    }

    private Stream<String> closedAnyway() {
        return all(timeline, TimelineEvent.Completed.class)
                .filter(end -> end.anyway().isPresent())
                .map(end -> "The window was closed" + PostMortemWords.anyway(end.anyway()));
    }

    private Stream<String> verification() {
        var reopened = timeline.last(TimelineEvent.Reopened.class);
        var alone = timeline.since(
                reopened.map(TimelineEntry::at).orElse(Instant.MIN), TimelineEvent.NotVerifiedBySecondPerson.class);
        return Stream.concat(
                reopened.map(_ -> "The maintenance was reopened after its window had closed.").stream(),
                alone ? Stream.of("The work was not verified by a second person.") : Stream.empty());
    }

    /** One sentence for each channel that missed something, or may have. */
    private static Stream<String> channels(Publicity publicity) {
        return Stream.of(Receipt.State.REFUSED, Receipt.State.STILL_TRYING, Receipt.State.UNKNOWN)
                .flatMap(state -> publicity.receipts().stream()
                        .filter(receipt -> receipt.state() == state)
                        .map(Receipt::channel)
                        .distinct()
                        .map(channel -> missed(channel, state, publicity)));
    }

    private static String missed(String channel, Receipt.State state, Publicity publicity) {
        var count = publicity.receipts().stream()
                .filter(receipt -> receipt.state() == state && receipt.channel().equals(channel))
                .count();
        var notices = count == 1 ? "a notice" : count + " notices";
        var missed = "reach the channel `" + channel + "`.";
        return state == Receipt.State.UNKNOWN
                ? "It is not known whether " + notices + " did " + missed
                : (count == 1 ? "A notice" : notices) + " did not " + missed;
    }

    private Stream<String> notDone() {
        return all(timeline, TimelineEvent.NotDone.class).map(not -> PostMortemWords.notDone(not.what(), not.why()));
    }
}
