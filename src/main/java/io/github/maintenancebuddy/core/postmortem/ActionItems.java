package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.RepeatSchedule;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The action items of a post-mortem: reminded of weekly four times, then monthly, until they are done or the post-mortem
 * is closed (behaviour.md, The post-mortem). People edit them as they like, so they are read anew each time and never
 * kept.
 */
public final class ActionItems {
    /** The line that the post-mortem is opened with; it is nobody's task. */
    static final String TO_FILL_IN = "What is to be done · owner: who · due: YYYY-MM-DD";

    private static final Duration WEEK = Duration.ofDays(7);
    private static final List<Duration> WEEKLY =
            List.of(WEEK, WEEK.multipliedBy(2), WEEK.multipliedBy(3), WEEK.multipliedBy(4));
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int MOST = 30;

    private ActionItems() {}

    /** When to look at them next. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        return opened(maintenance)
                .flatMap(at -> RepeatSchedule.from(at, WEEKLY, MONTH).next(maintenance, MomentKind.ACTION_ITEMS))
                .stream();
    }

    /** Has them looked at; what is open then is not known yet. */
    public static Decision due(Maintenance maintenance, Instant now) {
        return Decision.of(maintenance, new Effect.RemindOfActionItems());
    }

    private static Optional<Instant> opened(Maintenance maintenance) {
        var postMortem = maintenance.memory().postMortem();
        return maintenance.is(Phase.COMPLETED) && postMortem.issue().isPresent() && !postMortem.over()
                ? maintenance
                        .timeline()
                        .last(TimelineEvent.PostMortemOpened.class)
                        .map(TimelineEntry::at)
                : Optional.empty();
    }

    /** Those that are not ticked in this text of a post-mortem. */
    public static List<String> open(String postMortem) {
        return items(postMortem).map(ActionItem::quoted).toList();
    }

    /** A comment to the owners of those that are not ticked; none where all is done. */
    public static Optional<String> reminder(String postMortem) {
        var items = items(postMortem).toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var list = items.stream().limit(MOST).map(item -> "- " + item.quoted()).collect(Collectors.joining("\n"));
        var more = items.size() > MOST ? "\n- … and " + (items.size() - MOST) + " more" : "";
        var owners = mentions(items);
        return Optional.of((owners.isEmpty() ? "Still" : owners + " still") + " to be done after this maintenance:\n\n"
                + list + more + "\n\nTick what is done. I remind of the rest until this issue is closed.");
    }

    private static Stream<ActionItem> items(String postMortem) {
        return UncheckedItems.below("Action items", postMortem).stream()
                .filter(text -> !text.isBlank() && !text.equals(TO_FILL_IN))
                .map(ActionItem::new);
    }

    /** Everybody once, however they write the login. */
    private static String mentions(List<ActionItem> items) {
        return items.stream()
                .flatMap(item -> item.owners().stream())
                .collect(Collectors.toMap(
                        login -> login.toLowerCase(Locale.ROOT),
                        login -> "@" + login,
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST)
                .collect(Collectors.joining(" "));
    }
}
