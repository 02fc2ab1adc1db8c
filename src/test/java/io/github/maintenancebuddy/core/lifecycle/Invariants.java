package io.github.maintenancebuddy.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.command.CommandParser;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for every decision, whatever was heard in whatever order. */
final class Invariants {
    private static final List<String> NAMES =
            CommandCatalogue.ALL.stream().map(Command::name).toList();
    private static final Pattern CODE = Pattern.compile("(`+).*?\\1", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}:\\d{2}\\b");
    private static final Pattern WITH_ZONE =
            Pattern.compile("\\d{1,2}:\\d{2}\\b[^\n]{0,60}?(UTC|[A-Z][a-z]+/[A-Z][A-Za-z_]+)");

    /** Where each phase can lead to, if need be over several steps in one comment (behaviour.md, Words). */
    private static final Map<Phase, Set<Phase>> ARROWS = Map.of(
            Phase.DRAFT, EnumSet.allOf(Phase.class),
            Phase.SCHEDULED, EnumSet.allOf(Phase.class),
            Phase.IN_PROGRESS, EnumSet.of(Phase.IN_PROGRESS, Phase.VERIFYING, Phase.COMPLETED),
            Phase.VERIFYING, EnumSet.of(Phase.IN_PROGRESS, Phase.VERIFYING, Phase.COMPLETED),
            Phase.COMPLETED, EnumSet.of(Phase.COMPLETED, Phase.VERIFYING, Phase.IN_PROGRESS),
            Phase.CANCELLED, EnumSet.of(Phase.CANCELLED));

    private Invariants() {}

    static void hold(Maintenance before, Signal signal, Decision decision) {
        var after = decision.next();
        assertThat(ARROWS.get(before.phase()))
                .as("phases after %s", before.phase())
                .contains(after.phase());
        phase(after);
        completes(before, after);
        references(before, after);
        timeline(before, after);
        firstWindow(before, after);
        moments(signal, after);
        says(decision.effects());
        crew(after);
        if (!after.plan().equals(before.plan())) {
            readsBack(after);
        }
    }

    /** No live command of ours, and every time with its zone. */
    static void says(List<Effect> effects) {
        Night.said(effects).forEach(words -> {
            assertThat(CommandParser.read(words, NAMES))
                    .as("live commands in %s", words)
                    .isEmpty();
            var prose = CODE.matcher(words).replaceAll("");
            assertThat(WITH_ZONE.matcher(prose).results().count() > 0
                            || !TIME.matcher(prose).find())
                    .as("every time has its zone in: %s", words)
                    .isTrue();
        });
    }

    private static void phase(Maintenance after) {
        var window = after.window();
        assertThat(after.outcome().isPresent()).as("outcome").isEqualTo(after.is(Phase.COMPLETED));
        assertThat(window.flatMap(Window::ended).isPresent()).as("ended").isEqualTo(after.is(Phase.COMPLETED));
        assertThat(window.flatMap(Window::began).isPresent())
                .as("began")
                .isEqualTo(after.running() || after.is(Phase.COMPLETED));
        window.ifPresent(planned -> assertThat(planned.end()).isAfter(planned.start()));
    }

    private static void completes(Maintenance before, Maintenance after) {
        if (before.is(Phase.COMPLETED) || !after.is(Phase.COMPLETED)) {
            return;
        }
        var work = after.plan().rollingBack() ? Stage.ROLL_BACK : Stage.CARRY_OUT;
        var open = Stream.of(work, Stage.VERIFY)
                .flatMap(stage -> after.plan().open(stage).stream())
                .toList();
        var completed = after.timeline().last(TimelineEvent.Completed.class).orElseThrow();
        assertThat(open.isEmpty()
                        || ((TimelineEvent.Completed) completed.what()).anyway().isPresent())
                .as("completed with %s open, and no anyway", open)
                .isTrue();
    }

    private static void references(Maintenance before, Maintenance after) {
        var refs = after.plan().tasks().stream().map(Task::ref).toList();
        assertThat(new HashSet<>(refs)).as("each reference once").hasSameSizeAs(refs);
        assertThat(refs)
                .as("no reference is lost")
                .containsAll(before.plan().tasks().stream().map(Task::ref).toList());
    }

    /** Entries stay in their order; only what nobody in particular did may be told anew once it is known who did it. */
    private static void timeline(Maintenance before, Maintenance after) {
        var known = before.timeline().entries();
        var entries = after.timeline().entries();
        if (entries.size() < known.size() || !entries.subList(0, known.size()).equals(known)) {
            var later = entries.iterator();
            known.stream()
                    .filter(entry -> entry.by().isPresent() || !isTick(entry))
                    .forEach(entry -> assertThat(comes(entry, later))
                            .as("%s stays in the timeline", entry)
                            .isTrue());
        }
    }

    private static boolean comes(TimelineEntry entry, Iterator<TimelineEntry> later) {
        while (later.hasNext()) {
            if (later.next().equals(entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTick(TimelineEntry entry) {
        return switch (entry.what()) {
            case TimelineEvent.Ticked _,
                    TimelineEvent.Unticked _,
                    TimelineEvent.Added _,
                    TimelineEvent.Removed _,
                    TimelineEvent.Reworded _ -> true;
            default -> false;
        };
    }

    private static void firstWindow(Maintenance before, Maintenance after) {
        if (!before.plan().tasks().isEmpty()) {
            assertThat(after.window().map(Window::first))
                    .isEqualTo(before.window().map(Window::first));
            var known = before.window().map(Window::changes).orElse(List.of());
            var changes = after.window().map(Window::changes).orElse(List.of());
            assertThat(changes.subList(0, Math.min(known.size(), changes.size())))
                    .isEqualTo(known);
        }
    }

    private static void moments(Signal signal, Maintenance after) {
        if (signal instanceof Signal.MomentCame(Instant now)) {
            assertThat(Lifecycle.nextMoment(after).filter(next -> !next.isAfter(now)))
                    .as("a moment acted on, of %s", DueMoments.moments(after).toList())
                    .isEmpty();
        }
    }

    private static void crew(Maintenance after) {
        var crew = after.crew();
        var buddy = crew.buddy();
        assertThat(buddy.person().filter(crew::wasLead))
                .as("the buddy never led")
                .isEmpty();
        assertThat(buddy.accepted() && buddy.person().isEmpty())
                .as("nobody accepted")
                .isFalse();
        after.plan()
                .find(TaskRef.P2)
                .ifPresent(p2 -> assertThat(!buddy.accepted() || p2.settled())
                        .as("accepted, so P2 is settled")
                        .isTrue());
    }

    private static void readsBack(Maintenance after) {
        var shown = PlanSection.read(PlanSection.render(after)).orElse(List.of());
        var boxes = new ArrayList<Object>();
        for (var stage : Stage.values()) {
            after.plan().in(stage).forEach(task -> boxes.addAll(boxes(after, task)));
        }
        assertThat(shown.stream().map(Invariants::bare).toList())
                .as("read back")
                .isEqualTo(boxes);
    }

    private static List<Object> boxes(Maintenance maintenance, Task task) {
        var isBox = !(task.state() instanceof TaskState.Voided)
                && (task.ref().stage() != Stage.ROLL_BACK || maintenance.plan().rollingBack());
        var boxes = new ArrayList<Object>();
        boxes.add(List.of(task.ref(), isBox && !task.state().isOpen()));
        if (isBox
                && task.check().isPresent()
                && (task.state().isOpen() || task.state().isDone())) {
            boxes.add(List.of(task.ref().asCheck(), !task.check().get().isOpen()));
        }
        return boxes;
    }

    private static Object bare(BodyLine box) {
        return List.of(box.ref().map(Object.class::cast).orElse("no reference"), box.ticked());
    }
}
