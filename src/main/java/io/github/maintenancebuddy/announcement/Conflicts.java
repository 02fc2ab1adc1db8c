package io.github.maintenancebuddy.announcement;

import io.github.maintenancebuddy.announcement.NoticeCheck.Warning;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Freeze;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Neighbour;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Quoted;
import io.github.maintenancebuddy.maintenance.Span;
import io.github.maintenancebuddy.maintenance.Window;
import io.github.maintenancebuddy.when.Times;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What else is in the time of a window: a freeze, or other maintenances of the same services or people. */
final class Conflicts {
    private static final int LONGEST_WHY = 100;

    private Conflicts() {}

    static Optional<Warning> freeze(Maintenance maintenance, Window window) {
        return maintenance.rules().freezes().stream()
                .filter(freeze -> window.planned().overlaps(new Span(freeze.from(), freeze.to())))
                .findFirst()
                .map(freeze -> new Warning(
                        "The window falls into a freeze, which ends " + Times.moment(freeze.to(), window.zone())
                                + why(freeze) + ".",
                        "Move it with `/reschedule START`."));
    }

    private static String why(Freeze freeze) {
        return freeze.why().isEmpty() ? "" : " (" + Quoted.inline(freeze.why(), LONGEST_WHY) + ")";
    }

    static Optional<Warning> services(Maintenance maintenance, Window window, Facts facts) {
        var ours = maintenance.request().services();
        return at(maintenance, window, facts)
                .flatMap(other -> ours.stream()
                        .filter(name -> other.services().stream().anyMatch(name::equalsIgnoreCase))
                        .map(name -> "Another maintenance of " + Quoted.inline(name, LONGEST_WHY)
                                + other.reference()
                                        .map(reference -> ", " + reference + ",")
                                        .orElse("")
                                + " is planned for the same time."))
                .findFirst()
                .map(what -> new Warning(what, "Agree on an order, and move one with `/reschedule START`."));
    }

    /** Which other issue somebody is on is nothing for a public repository. */
    static Optional<Warning> people(Maintenance maintenance, Window window, Facts facts) {
        var others = at(maintenance, window, facts).toList();
        var busy = Stream.of(
                        role("lead", maintenance.crew().lead(), others),
                        role("buddy", maintenance.crew().buddy().person(), others))
                .flatMap(Optional::stream)
                .toList();
        if (busy.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Warning(
                "The " + String.join(" and the ", busy) + (busy.size() == 1 ? " has" : " have")
                        + " another maintenance at the same time.",
                "Somebody else can take over with `/lead` or be chosen with `/buddy @x`."));
    }

    private static Optional<String> role(String name, Optional<Person> person, List<Neighbour> others) {
        Predicate<Person> busy =
                one -> others.stream().anyMatch(other -> other.people().contains(one));
        return person.filter(busy).map(found -> name);
    }

    private static Stream<Neighbour> at(Maintenance maintenance, Window window, Facts facts) {
        return facts.others().beside().orElse(List.of()).stream()
                .filter(other -> other.issue() != maintenance.issue().id())
                .filter(other -> other.window().overlaps(window.planned()));
    }
}
