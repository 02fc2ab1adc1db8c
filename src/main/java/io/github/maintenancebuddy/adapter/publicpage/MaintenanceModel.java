package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A maintenance as the templates write it: words only. What is not known is an empty text. */
public final class MaintenanceModel {
    private final PublicView view;

    MaintenanceModel(PublicView view) {
        this.view = view;
    }

    /** One public update. */
    public record Update(String id, String label, String at, String iso, List<TextPart> text) {}

    /**
     * A step on its way.
     *
     * @param stand {@code past}, {@code now} or {@code ahead}
     */
    public record Step(String name, String stand) {}

    public String title() {
        return view.facts().title();
    }

    public String link() {
        return "/status/" + view.place().name() + "/" + view.place().number();
    }

    /** A calendar with this one alone. */
    public String calendar() {
        return view.place().url() + "/calendar.ics";
    }

    public String atom() {
        return view.place().url() + "/feed.atom";
    }

    public String rss() {
        return view.place().url() + "/feed.rss";
    }

    public String state() {
        return PageWords.state(view);
    }

    /** How far it has come on its way; empty where it is not on it. */
    public List<Step> way() {
        var way = PageWords.way(view);
        var at = way.indexOf(state());
        return at < 0
                ? List.of()
                : IntStream.range(0, way.size())
                        .mapToObj(step -> new Step(way.get(step), step < at ? "past" : step == at ? "now" : "ahead"))
                        .toList();
    }

    /** How many steps are done, where the public may know. */
    public String steps() {
        return view.ran()
                .steps()
                .map(steps -> steps.done() + " of " + steps.all() + " steps done")
                .orElse("");
    }

    /** The class that gives it its colour. */
    public String tone() {
        if (!late().isEmpty() || !overdue().isEmpty()) {
            return "late";
        }
        return switch (view.phase()) {
            case DRAFT, CANCELLED -> "off";
            case SCHEDULED -> "planned";
            case IN_PROGRESS, VERIFYING -> "running";
            case COMPLETED -> PageWords.rolledBack(view.facts()) ? "off" : "done";
        };
    }

    public String late() {
        return PageWords.late(view);
    }

    /** That the next update is overdue; empty where it is not. */
    public String overdue() {
        return PageWords.overdue(view);
    }

    public WindowModel planned() {
        return WindowModel.planned(view);
    }

    /** When it took place, which is known once it is over. */
    public Optional<WindowModel> tookPlace() {
        return WindowModel.tookPlace(view);
    }

    /** When it took place; where it did not, when it was planned. */
    public WindowModel past() {
        return tookPlace().orElseGet(this::planned);
    }

    public String began() {
        return words(view.ran().began());
    }

    public String beganIso() {
        return iso(view.ran().began());
    }

    /** Whether the work began before the planned start. */
    public boolean early() {
        return view.beganEarly().isPresent();
    }

    public String impact() {
        return view.facts().impact().label();
    }

    /** What a person wrote for the public below the title; empty where there is nothing. */
    public List<TextPart> details() {
        return view.facts().details().map(TextPart::read).orElse(List.of());
    }

    public List<String> services() {
        return view.facts().services();
    }

    /** When the public was told last. */
    public String told() {
        return words(Optional.of(view.lastTold()));
    }

    public String toldIso() {
        return iso(Optional.of(view.lastTold()));
    }

    /** What the public was told last. */
    public Update latest() {
        return update(view.notices().getLast());
    }

    /** The newest first. */
    public List<Update> updates() {
        return view.notices().reversed().stream().map(this::update).toList();
    }

    private Update update(Notice notice) {
        var at = Optional.of(notice.at());
        return new Update(
                "update-" + notice.number(),
                PageWords.label(notice),
                words(at),
                iso(at),
                TextPart.read(view.text(notice)));
    }

    private String words(Optional<Instant> moment) {
        return moment.map(at -> TimeFormat.moment(at, view.facts().zone())).orElse("");
    }

    private static String iso(Optional<Instant> moment) {
        return moment.map(WindowModel::iso).orElse("");
    }
}
