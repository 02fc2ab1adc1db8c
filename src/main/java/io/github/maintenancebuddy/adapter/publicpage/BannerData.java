package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the banner on other people's pages shows now (behaviour.md, Announcing). */
final class BannerData {
    /** From then on before the planned start it concerns whoever uses the service. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private BannerData() {}

    /**
     * One maintenance.
     *
     * @param key changes with the phase, so that a reader who hid one phase sees the next
     * @param tone {@code planned}, {@code running} or {@code late}
     * @param beganEarly when the work began, where that was before the planned start
     * @param path what to put behind the address of the place
     */
    record Banner(
            String key,
            String tone,
            String state,
            String title,
            String impact,
            List<String> services,
            Instant start,
            Instant end,
            @Nullable Instant beganEarly,
            String window,
            String late,
            String path) {}

    /** Running ones first; without impact there is nothing to warn of. */
    static List<Banner> of(PublicBoard board) {
        return Stream.concat(board.running().stream(), board.upcoming().stream())
                .filter(view -> view.facts().impact() != Impact.NO_IMPACT && isTime(view))
                .map(BannerData::banner)
                .flatMap(Optional::stream)
                .toList();
    }

    /** One that is no longer updated would stay for ever, so it is shown until its planned end. */
    private static boolean isTime(PublicView view) {
        return view.running()
                ? view.notUpdatedSince().isEmpty() || !view.overrun()
                : view.start()
                        .filter(start -> !view.now().isBefore(start.minus(AHEAD)))
                        .isPresent();
    }

    private static Optional<Banner> banner(PublicView view) {
        return view.facts().window().map(window -> banner(view, window));
    }

    private static Banner banner(PublicView view, Span window) {
        var late = PageWords.late(view);
        var overdue = PageWords.overdue(view);
        var warning = String.join(
                " ", Stream.of(late, overdue).filter(it -> !it.isEmpty()).toList());
        var tone = !warning.isEmpty() ? "late" : view.running() ? "running" : "planned";
        var state = PageWords.state(view);
        return new Banner(
                view.place().key() + "/" + state + (late.isEmpty() ? "" : "/late"),
                tone,
                state,
                view.facts().title(),
                view.facts().impact().label(),
                view.facts().services(),
                window.start(),
                window.end(),
                view.beganEarly().orElse(null),
                PageWords.window(view.facts()),
                warning,
                Integer.toString(view.place().number()));
    }
}
