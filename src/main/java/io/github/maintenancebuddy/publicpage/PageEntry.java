package io.github.maintenancebuddy.publicpage;

import io.github.maintenancebuddy.maintenance.Notice;
import io.github.maintenancebuddy.maintenance.Outcome;
import io.github.maintenancebuddy.when.Times;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A maintenance as the templates write it: words only. What is not known is an empty text. */
public final class PageEntry {
    private final PublicView view;

    PageEntry(PublicView view) {
        this.view = view;
    }

    /** One public update. */
    public record Update(String id, String label, String at, String iso, String text) {}

    public String title() {
        return view.facts().title();
    }

    public String repository() {
        return view.place().repository();
    }

    public String link() {
        return "/status/" + repository() + "/" + view.place().number();
    }

    public String state() {
        return PageWords.state(view.facts());
    }

    /** The class that gives it its colour. */
    public String tone() {
        if (!late().isEmpty()) {
            return "late";
        }
        return switch (view.phase()) {
            case DRAFT, CANCELLED -> "off";
            case SCHEDULED -> "planned";
            case IN_PROGRESS, VERIFYING -> "running";
            case COMPLETED ->
                view.facts().outcome().filter(Outcome.ROLLED_BACK::equals).isPresent() ? "off" : "done";
        };
    }

    public String late() {
        return PageWords.late(view);
    }

    public String window() {
        return PageWords.window(view.facts());
    }

    /** The start for machines. */
    public String start() {
        return iso(view.facts().window().map(window -> window.start()));
    }

    /** The planned end for machines. */
    public String end() {
        return iso(view.facts().window().map(window -> window.end()));
    }

    public String zone() {
        return view.facts().zone().getId();
    }

    public String began() {
        return words(view.ran().began());
    }

    public String beganIso() {
        return iso(view.ran().began());
    }

    public String ended() {
        return words(view.ran().ended());
    }

    public String endedIso() {
        return iso(view.ran().ended());
    }

    public String impact() {
        return view.facts().impact().label();
    }

    public List<String> services() {
        return view.facts().services();
    }

    /** The newest first. */
    public List<Update> updates() {
        return view.notices().reversed().stream().map(this::update).toList();
    }

    private Update update(Notice notice) {
        var at = Optional.of(notice.at());
        return new Update("update-" + notice.number(), PageWords.label(notice), words(at), iso(at), notice.text());
    }

    private String words(Optional<Instant> moment) {
        return moment.map(at -> Times.moment(at, view.facts().zone())).orElse("");
    }

    /** HTML knows no time finer than milliseconds. */
    private static String iso(Optional<Instant> moment) {
        return moment.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
    }
}
