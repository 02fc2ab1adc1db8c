package io.github.maintenancebuddy.core.checklist.merging;

import io.github.maintenancebuddy.core.checklist.reading.PlanRow;
import io.github.maintenancebuddy.core.checklist.rendering.PlanLines;
import io.github.maintenancebuddy.core.checklist.rendering.RenderedLine;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The three-way merge of a plan's lines, by reference: what differs in the fresh text from what we last knew is a
 * person's change and wins; all else is as the plan says.
 */
final class PlanMerge {
    private final Maintenance maintenance;
    private final List<BodyLine> base;
    private final List<PlanRow> fresh;

    /** A plan that stands in the text before our first write was copied from elsewhere, and is not this one. */
    PlanMerge(Maintenance maintenance, List<PlanRow> rows) {
        var plan = maintenance.plan();
        var neverWritten = maintenance.memory().sheet().at().equals(Instant.EPOCH);
        this.maintenance = maintenance;
        this.base = ReferenceResolver.in(maintenance.memory().sheet().boxes(), plan);
        this.fresh = neverWritten ? List.of() : ReferenceResolver.rows(rows, plan);
    }

    List<RenderedLine> lines(Stage stage) {
        var lines = new ArrayList<RenderedLine>();
        for (var ours : PlanLines.of(maintenance, stage)) {
            merged(ours).ifPresent(lines::add);
        }
        putAdded(stage, lines);
        return lines;
    }

    private Optional<RenderedLine> merged(RenderedLine ours) {
        var ref = ours.ref().orElseThrow();
        var known = BodyLine.find(base, ref);
        var row = row(ref);
        if (row.isEmpty()) {
            var takenOut = !fresh.isEmpty() && known.filter(ours::shownBy).isPresent();
            return takenOut ? Optional.empty() : Optional.of(ours);
        }
        return Optional.of(kept(ours, known, row.get()));
    }

    private RenderedLine kept(RenderedLine ours, Optional<BodyLine> known, PlanRow row) {
        var now = row.box();
        var ticked = now.ticked() == known.filter(BodyLine::ticked).isPresent() ? ours.ticked() : now.ticked();
        var derived = ours.isCheck()
                || PlanLines.own(maintenance, ours.ref().orElseThrow()).isPresent();
        var reworded = known.filter(old -> !old.text().equals(now.text())).isPresent();
        return ours.with(ticked, reworded && !derived ? now.text() : ours.text(), row.below());
    }

    /** New lines stay where people put them: behind the line that stands above them. */
    private void putAdded(Stage stage, List<RenderedLine> lines) {
        var behind = 0;
        for (var row : fresh) {
            var box = row.box();
            if (box.ref().isPresent()) {
                behind = behind(box.ref().get(), lines, behind);
            } else if (box.stage() == stage && !base.contains(box) && !base.contains(turned(box))) {
                lines.add(behind++, RenderedLine.added(row));
            }
        }
    }

    private static int behind(TaskRef ref, List<RenderedLine> lines, int otherwise) {
        for (var at = 0; at < lines.size(); at++) {
            if (lines.get(at).ref().equals(Optional.of(ref))) {
                var checked = at + 1 < lines.size() && lines.get(at + 1).isCheck();
                return checked ? at + 2 : at + 1;
            }
        }
        return otherwise;
    }

    private static BodyLine turned(BodyLine box) {
        return new BodyLine(box.stage(), box.ref(), !box.ticked(), box.text());
    }

    private Optional<PlanRow> row(TaskRef ref) {
        return fresh.stream().filter(row -> row.ref().equals(Optional.of(ref))).findFirst();
    }
}
