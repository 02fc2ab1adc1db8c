package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import io.github.maintenancebuddy.core.when.Span;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/**
 * A maintenance in a calendar, with the fields of the maintnote convention. A calendar knows no event without a date, so
 * a postponed one is cancelled at its old date until it has a new one; then the same entry comes back.
 */
final class CalendarEntry {
    private CalendarEntry() {}

    static Optional<VEvent> of(PublicView view) {
        return tookPlace(view).or(() -> lastWindow(view)).map(window -> {
            var event = new VEvent(false);
            Stream.of(identity(view), time(view, window), words(view), maintnote(view))
                    .flatMap(List::stream)
                    .forEach(event::add);
            return event;
        });
    }

    /** A calendar knows no event that ends in the second in which it begins. */
    private static Optional<Span> tookPlace(PublicView view) {
        return view.tookPlace().filter(it -> it.length().toSeconds() > 0);
    }

    private static Optional<Span> lastWindow(PublicView view) {
        return view.facts()
                .window()
                .or(() -> view.notices().reversed().stream()
                        .map(Notice::facts)
                        .map(PublicFacts::window)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static List<Property> identity(PublicView view) {
        return List.of(
                new Uid(view.place().key() + "@maintenance-buddy"),
                new Sequence(sequence(view)),
                new DtStamp(view.changedAt()),
                new Created(view.firstTold()),
                new LastModified(view.changedAt()));
    }

    /** Every notice is a change, and so is a correction. */
    private static int sequence(PublicView view) {
        var corrected = view.notices().stream()
                .filter(notice -> notice.correctedAt().isPresent())
                .count();
        return view.notices().size() - 1 + (int) corrected;
    }

    private static List<Property> time(PublicView view, Span window) {
        return List.of(
                new DtStart<>(window.start()),
                new DtEnd<>(window.end()),
                off(view) ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                // It is not the subscriber who is busy.
                ImmutableTransp.TRANSPARENT);
    }

    private static boolean off(PublicView view) {
        return view.phase() == Phase.CANCELLED || view.phase() == Phase.DRAFT;
    }

    private static List<Property> words(PublicView view) {
        var place = view.place();
        var name = new ParameterList(List.of(new Cn(place.title().replace('"', '\''))));
        return List.of(
                new Summary(PageWords.state(view) + ": " + view.facts().title()),
                new Description(description(view)),
                new Organizer(name, URI.create(place.root())),
                new Url(URI.create(place.url())));
    }

    private static String description(PublicView view) {
        var services = view.facts().services();
        var impact = "Expected impact: " + view.facts().impact().label()
                + (services.isEmpty() ? "" : " of " + String.join(", ", services)) + ".";
        var latest = view.textAlone(view.notices().getLast());
        return Stream.of(PageWords.late(view), impact, latest, view.place().url())
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "\n\n" + other)
                .orElseThrow();
    }

    private static List<Property> maintnote(PublicView view) {
        var named = view.facts().services();
        var objects = named.isEmpty() ? List.of("all") : named;
        return Stream.concat(
                        Stream.of(
                                note("PROVIDER", URI.create(view.place().url()).getHost()),
                                note("ACCOUNT", view.place().name()),
                                note(
                                        "MAINTENANCE-ID",
                                        view.place().name() + "#" + view.place().number()),
                                note("IMPACT", impact(view.facts().impact())),
                                note("STATUS", status(view))),
                        objects.stream().map(service -> note("OBJECT-ID", service)))
                .toList();
    }

    private static Property note(String field, String value) {
        return new XProperty("X-MAINTNOTE-" + field, value);
    }

    private static String impact(Impact impact) {
        return switch (impact) {
            case NO_IMPACT -> "NO-IMPACT";
            case DEGRADED, PARTIAL_OUTAGE -> "DEGRADED";
            case FULL_OUTAGE -> "OUTAGE";
        };
    }

    private static String status(PublicView view) {
        return switch (view.phase()) {
            case DRAFT, CANCELLED -> "CANCELLED";
            case SCHEDULED -> "CONFIRMED";
            case IN_PROGRESS, VERIFYING -> "IN-PROCESS";
            case COMPLETED -> "COMPLETED";
        };
    }
}
