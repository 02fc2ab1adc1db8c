package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.Phase;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the public may read in one place now.
 *
 * @param all never empty
 * @param service the only one the reader wants to know of, as it is written here; an empty text where it is not known
 * @param mail GitHub's number of the repository, where its news can be had by mail
 */
record PublicBoard(List<PublicView> all, Optional<String> service, Optional<Long> mail) {
    PublicBoard {
        all = List.copyOf(all);
    }

    /** What was told last knows best what the place is called. */
    PublicView.Place place() {
        return all.stream()
                .max(Comparator.comparing(PublicView::lastTold))
                .orElseThrow()
                .place();
    }

    /** All services that were ever named here. */
    List<String> services() {
        return all.stream()
                .flatMap(view -> view.facts().services().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** The wanted service, where there is such a one. */
    Optional<String> knownService() {
        return service.filter(name -> !name.isEmpty());
    }

    /** The same for whoever wants to know of this service only. */
    PublicBoard about(String wanted) {
        var known = services().stream().filter(wanted::equalsIgnoreCase).findFirst();
        return new PublicBoard(all, Optional.of(known.orElse("")), mail);
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

    Instant changedAt() {
        return all.stream().map(PublicView::changedAt).max(Instant::compareTo).orElseThrow();
    }

    /** The same for all services. */
    PublicBoard forAll() {
        return new PublicBoard(all, Optional.empty(), mail);
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
