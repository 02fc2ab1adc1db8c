package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.announcement.NoticeCheck.Warning;
import io.github.maintenancebuddy.core.maintenance.Freeze;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.OtherMaintenance;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What else is in the time of a window: a freeze, or other maintenances of the same services or people. */
final class WindowConflicts {
    private static final int LONGEST_WHY = 100;

    private WindowConflicts() {}

    static Optional<Warning> freeze(Maintenance maintenance, Window window) {
        return maintenance.rules().freezes().stream()
                .filter(freeze -> window.planned().overlaps(new Span(freeze.from(), freeze.to())))
                .findFirst()
                .map(freeze -> new Warning(
                        "The window falls into a freeze, which ends " + TimeFormat.moment(freeze.to(), window.zone())
                                + why(freeze) + ".",
                        "Move it with `/reschedule START`."));
    }

    private static String why(Freeze freeze) {
        return freeze.why().isEmpty() ? "" : " (" + QuotedText.inline(freeze.why(), LONGEST_WHY) + ")";
    }

    static Optional<Warning> services(Maintenance maintenance, Window window, Facts facts) {
        var ours = maintenance.request().services();
        return at(maintenance, window, facts)
                .flatMap(other -> ours.stream()
                        .filter(name -> other.services().stream().anyMatch(name::equalsIgnoreCase))
                        .map(name -> "Another maintenance of " + QuotedText.inline(name, LONGEST_WHY)
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

    private static Optional<String> role(String name, Optional<Person> person, List<OtherMaintenance> others) {
        Predicate<Person> busy =
                one -> others.stream().anyMatch(other -> other.people().contains(one));
        return person.filter(busy).map(found -> name);
    }

    private static Stream<OtherMaintenance> at(Maintenance maintenance, Window window, Facts facts) {
        return facts.others().beside().orElse(List.of()).stream()
                .filter(other -> !other.issue().equals(maintenance.issue().id()))
                .filter(other -> other.window().overlaps(window.planned()));
    }
}
