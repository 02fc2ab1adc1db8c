package io.github.maintenancebuddy.core.checklist.merging;

import io.github.maintenancebuddy.core.checklist.line.PlanWords;
import io.github.maintenancebuddy.core.checklist.reading.PlanReader;
import io.github.maintenancebuddy.core.checklist.reading.PlanRow;
import io.github.maintenancebuddy.core.checklist.reading.SectionMarkers;
import io.github.maintenancebuddy.core.checklist.reading.SectionSeparator;
import io.github.maintenancebuddy.core.checklist.rendering.Headline;
import io.github.maintenancebuddy.core.checklist.rendering.LessonLines;
import io.github.maintenancebuddy.core.checklist.rendering.PlanLines;
import io.github.maintenancebuddy.core.checklist.rendering.RenderedLine;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.markdown.OwnText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The section that we keep in the text of the issue (behaviour.md, The plan): written, read, and merged with what
 * people have changed in the meantime.
 */
public final class PlanSection {
    /** What GitHub surely takes, whatever it counts (behaviour.md, Manners). */
    private static final int MOST_BYTES = 60_000;

    private PlanSection() {}

    /** The whole section, markers included. */
    public static String render(Maintenance maintenance) {
        return write(maintenance, LessonLines.of(maintenance), stage -> PlanLines.of(maintenance, stage));
    }

    /** The lines that a text shows; empty where it holds no plan at all. */
    public static Optional<List<BodyLine>> read(String body) {
        var rows = rows(body);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream().map(PlanRow::box).toList());
    }

    /**
     * The text to write: ours brought up to date, what people have changed in the plan since we last knew it kept, and
     * all around it left as it is, to the byte. Where there is little room, lessons give way.
     */
    public static String merge(String fresh, Maintenance maintenance) {
        var merged = merge(fresh, maintenance, LessonLines.of(maintenance));
        return fits(merged) ? merged : merge(fresh, maintenance, List.of());
    }

    private static String merge(String fresh, Maintenance maintenance, List<String> lessons) {
        var sections = SectionMarkers.in(fresh);
        var merging = new PlanMerge(maintenance, rows(fresh, sections));
        var section = write(maintenance, lessons, merging::lines).replace("\n", SectionSeparator.lineEnding(fresh));
        if (sections.isEmpty()) {
            return fresh + SectionSeparator.after(fresh) + section;
        }
        var merged = new StringBuilder(fresh.substring(0, sections.getFirst().start())).append(section);
        var from = sections.getFirst().end();
        for (var surplus : sections.subList(1, sections.size())) {
            merged.append(fresh, from, surplus.start());
            from = surplus.end();
        }
        return merged.append(fresh, from, fresh.length()).toString();
    }

    /** Whether a text already shows the plan, so that there is nothing to write. */
    public static boolean shows(String body, Maintenance maintenance) {
        return merge(body, maintenance).equals(body);
    }

    /** Whether GitHub takes a text of this length; where not, the issue is asked to be shortened. */
    public static boolean fits(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length < MOST_BYTES;
    }

    /** The rows of our section; of a second copy only those that the first has lost. */
    static List<PlanRow> rows(String body) {
        return rows(body, SectionMarkers.in(body));
    }

    private static List<PlanRow> rows(String body, List<SectionMarkers.Section> sections) {
        var rows = new ArrayList<PlanRow>();
        var seen = new HashSet<TaskRef>();
        for (var ours : sections) {
            var more = PlanReader.rows(ours.of(body)).stream()
                    .filter(row -> rows.isEmpty()
                            || row.ref().filter(ref -> !seen.contains(ref)).isPresent())
                    .toList();
            rows.addAll(more);
            more.forEach(row -> row.ref().ifPresent(seen::add));
        }
        return rows;
    }

    private static String write(
            Maintenance maintenance, List<String> lessons, Function<Stage, List<RenderedLine>> lines) {
        var out = new ArrayList<String>();
        out.add(OwnText.PLAN_BEGIN);
        out.add("## " + OwnText.PLAN_TITLE);
        out.add("");
        out.addAll(Headline.lines(maintenance));
        out.add("");
        out.addAll(lessons);
        for (var stage : Stage.values()) {
            var shown = lines.apply(stage);
            if (!shown.isEmpty()) {
                out.add(heading(maintenance, stage));
                for (var at = 0; at < shown.size(); at++) {
                    out.add(shown.get(at).write(at + 1));
                }
                out.add("");
            }
        }
        out.add(PlanWords.CLOSING);
        out.add(OwnText.PLAN_END);
        return String.join("\n", out);
    }

    private static String heading(Maintenance maintenance, Stage stage) {
        var title = "### " + stage.title();
        var onlyAsked = stage == Stage.ROLL_BACK && !maintenance.plan().rollingBack();
        return onlyAsked ? title + " (only if needed" + decideBy(maintenance) + ")" : title;
    }

    private static String decideBy(Maintenance maintenance) {
        var takes = maintenance.request().rollingBackTakes();
        var ahead = maintenance.running() || maintenance.is(Phase.SCHEDULED);
        return maintenance
                .window()
                .filter(planned -> ahead)
                .flatMap(planned -> takes.map(length -> decideBy(planned, length)))
                .orElse("");
    }

    private static String decideBy(Window window, Duration takes) {
        return "; decide by " + Headline.near(window, window.end().minus(takes));
    }
}
