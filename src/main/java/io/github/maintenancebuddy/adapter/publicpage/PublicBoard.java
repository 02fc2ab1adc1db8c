package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the public may read in one place now.
 *
 * @param all may be empty: nothing was announced yet
 * @param service the only one the reader wants to know of, as it is written here; an empty text where it is not known
 */
record PublicBoard(PublicPlace place, List<PublicView> all, Optional<String> service) {
    PublicBoard {
        all = List.copyOf(all);
    }

    Optional<RepositoryId> mail() {
        return place.mail();
    }

    /** All services that are configured, or were ever named here. */
    List<String> services() {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(place.services());
        all.forEach(view -> names.addAll(view.facts().services()));
        return List.copyOf(names);
    }

    /** The wanted service, where there is such a one. */
    Optional<String> knownService() {
        return service.filter(name -> !name.isEmpty());
    }

    /** A service as it is written here. */
    Optional<String> known(String name) {
        return services().stream().filter(name::equalsIgnoreCase).findFirst();
    }

    /** The same for whoever wants to know of this service only. */
    PublicBoard about(String wanted) {
        return new PublicBoard(place, all, Optional.of(known(wanted).orElse("")));
    }

    /** About as many as it holds in memory. */
    int characters() {
        return all.stream().mapToInt(PublicView::characters).sum();
    }

    /** Those that concern the reader. */
    List<PublicView> wanted() {
        return service.map(
                        name -> all.stream().filter(view -> view.concerns(name)).toList())
                .orElse(all);
    }

    /** The one that began first leads. */
    List<PublicView> running() {
        return wanted(PublicView::running, Comparator.comparing(PublicBoard::start));
    }

    /** The next one first; those without a date last. */
    List<PublicView> upcoming() {
        return wanted(
                view -> view.phase() == Phase.SCHEDULED || view.phase() == Phase.DRAFT,
                Comparator.comparing(PublicBoard::start));
    }

    /** The newest first. */
    List<PublicView> history() {
        return wanted(
                view -> view.phase().ended(),
                Comparator.comparing(PublicView::lastTold).reversed());
    }

    Optional<PublicView> numbered(int number) {
        return all.stream().filter(view -> view.place().number() == number).findFirst();
    }

    /** The same with this one alone, for whoever wants to follow no other. */
    Optional<PublicBoard> only(int number) {
        return numbered(number)
                .map(view -> new PublicBoard(
                        new PublicPlace(
                                place.name(),
                                place.title() + ": " + view.facts().title(),
                                view.place().url(),
                                place.since(),
                                place.services(),
                                place.mail()),
                        List.of(view),
                        Optional.empty()));
    }

    Instant changedAt() {
        return all.stream().map(PublicView::changedAt).max(Instant::compareTo).orElse(place.since());
    }

    /** When something was told here last. */
    Instant toldAt() {
        return all.stream().map(PublicView::toldAt).max(Instant::compareTo).orElse(place.since());
    }

    /** The same for all services. */
    PublicBoard forAll() {
        return new PublicBoard(place, all, Optional.empty());
    }

    private List<PublicView> wanted(Predicate<PublicView> which, Comparator<PublicView> order) {
        return wanted().stream().filter(which).sorted(order).toList();
    }

    private static Instant start(PublicView view) {
        return Stream.of(view.ran().began(), view.start())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Instant.MAX);
    }
}
