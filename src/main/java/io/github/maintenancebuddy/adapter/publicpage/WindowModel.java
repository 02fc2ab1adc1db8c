package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * From when to when, as the templates write it: words for everybody, and what a script needs to say it in the reader's
 * own time. What is not known is an empty text.
 *
 * @param inZone the window in its own zone
 * @param inUtc the same in UTC; empty where that is its own zone
 * @param soon what comes next, such as its start
 * @param soonAt when that comes
 */
public record WindowModel(
        String inZone, String inUtc, String start, String end, String zone, String soon, String soonAt) {
    private static final WindowModel NONE = new WindowModel(PageWords.NO_DATE, "", "", "", "", "", "");

    /** As it is planned. */
    static WindowModel planned(PublicView view) {
        return view.facts().window().map(window -> planned(view, window)).orElse(NONE);
    }

    private static WindowModel planned(PublicView view, Span window) {
        var model = of(view, window);
        if (view.phase() == Phase.SCHEDULED && view.now().isBefore(window.start())) {
            return model.with("Starts", window.start());
        }
        return view.running() && !view.overrun() ? model.with("Planned end", window.end()) : model;
    }

    /** As it took place; empty before it is over. */
    static Optional<WindowModel> tookPlace(PublicView view) {
        return view.tookPlace().map(span -> of(view, span));
    }

    private static WindowModel of(PublicView view, Span span) {
        var start = span.start().atZone(view.facts().zone());
        var end = span.end().atZone(view.facts().zone());
        return new WindowModel(
                TimeFormat.inZone(start, end),
                TimeFormat.inUtc(start, end).orElse(""),
                iso(span.start()),
                iso(span.end()),
                TimeFormat.zone(view.facts().zone()),
                "",
                "");
    }

    private WindowModel with(String next, Instant at) {
        return new WindowModel(inZone, inUtc, start, end, zone, next, iso(at));
    }

    /** HTML knows no time finer than milliseconds. */
    static String iso(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
