package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.PastMaintenance;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import io.github.maintenancebuddy.core.words.Enumeration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What earlier maintenances teach the next one (behaviour.md, The post-mortem). */
public final class LessonsLearned {
    private static final int MOST = 3;
    private static final int MOST_SLOW = 3;
    private static final int MOST_OPEN = 5;

    private LessonsLearned() {}

    /** Those to learn from: of the same kind or on the same service, the most alike and then the latest first. */
    public static List<Maintenance> from(List<Maintenance> completed, Request next) {
        return completed.stream()
                .filter(past -> ran(past) && (sameKind(past, next) || sameService(past, next)))
                .sorted(Comparator.comparing((Maintenance past) -> likeness(past, next))
                        .thenComparing(LessonsLearned::ended)
                        .reversed())
                .limit(MOST)
                .toList();
    }

    /** What one of them teaches. */
    public static PastMaintenance past(Maintenance past, Request next, List<String> openActionItems) {
        var figures = WindowFigures.of(past).orElseThrow();
        return new PastMaintenance(
                past.issue().number(),
                sameKind(past, next) && past.outcome().filter(Outcome::verified).isPresent(),
                past.outcome().filter(Outcome::rolledBack).isPresent(),
                figures.planned().length(),
                figures.actual().length(),
                TickGroup.of(past).stream()
                        .flatMap(group -> group.single().stream()
                                .map(task ->
                                        new PastMaintenance.Taken(task.ref().stage(), task.text(), group.taken())))
                        .toList(),
                TickGroup.of(past).stream()
                        .filter(TickGroup::slow)
                        .sorted(Comparator.comparing(TickGroup::taken).reversed())
                        .limit(MOST_SLOW)
                        .map(LessonsLearned::slow)
                        .toList(),
                openActionItems.stream().limit(MOST_OPEN).toList());
    }

    private static PastMaintenance.Slow slow(TickGroup group) {
        var tasks = group.tasks().stream().map(PostMortemWords::text).toList();
        return new PastMaintenance.Slow(Enumeration.of(tasks), group.estimate().orElseThrow(), group.taken());
    }

    private static boolean ran(Maintenance past) {
        return WindowFigures.of(past).isPresent();
    }

    private static int likeness(Maintenance past, Request next) {
        return (sameKind(past, next) ? 2 : 0) + (sameService(past, next) ? 1 : 0);
    }

    /** Other work is no kind: it says nothing of what was done. */
    private static boolean sameKind(Maintenance past, Request next) {
        return next.kind() != WorkKind.OTHER && past.request().kind() == next.kind();
    }

    private static boolean sameService(Maintenance past, Request next) {
        var services = past.request().services().stream()
                .map(service -> service.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return next.services().stream().anyMatch(service -> services.contains(service.toLowerCase(Locale.ROOT)));
    }

    private static Instant ended(Maintenance past) {
        return past.window().flatMap(Window::ended).orElse(Instant.MIN);
    }
}
