package io.github.maintenancebuddy.core.checklist.rendering;

import io.github.maintenancebuddy.core.checklist.line.PlanWords;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.people.Crew;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The box on top of the plan: phase, window, impact and people (behaviour.md, The plan). It depends on nothing but the
 * maintenance, not on the present time: overrun is what the clock has noted.
 */
public final class Headline {
    private static final String DOT = " · ";
    private static final int MOST_SERVICES = 300;

    private Headline() {}

    public static List<String> lines(Maintenance maintenance) {
        var lines = new ArrayList<String>();
        lines.add("[!" + (maintenance.overrunNoted() ? "CAUTION" : alert(maintenance.phase())) + "]");
        if (maintenance.is(Phase.DRAFT)) {
            lines.addAll(draft(maintenance));
        } else {
            lines.add(first(maintenance));
            maintenance.window().flatMap(Headline::times).ifPresent(lines::add);
        }
        lines.add(people(maintenance));
        return lines.stream().map(line -> line.isEmpty() ? ">" : "> " + line).toList();
    }

    private static String alert(Phase phase) {
        return switch (phase) {
            case DRAFT -> "IMPORTANT";
            case SCHEDULED, CANCELLED -> "NOTE";
            case IN_PROGRESS, VERIFYING -> "WARNING";
            case COMPLETED -> "TIP";
        };
    }

    private static List<String> draft(Maintenance maintenance) {
        var gaps = maintenance.memory().gaps().missing();
        if (gaps.isEmpty()) {
            return List.of("**Draft**" + DOT + "no date yet: `/reschedule START` sets one");
        }
        var lines = new ArrayList<String>();
        lines.add("**Draft**" + DOT + "not scheduled yet. Still missing:");
        gaps.forEach(gap -> lines.add("- " + gap));
        lines.add("");
        return lines;
    }

    private static String first(Maintenance maintenance) {
        var parts = new ArrayList<String>();
        parts.add(phase(maintenance));
        maintenance.window().ifPresent(window -> {
            parts.add(span(window, window.start(), window.end()));
            parts.add(Durations.write(window.planned().length()));
        });
        parts.add(impact(maintenance));
        return String.join(DOT, parts);
    }

    private static String phase(Maintenance maintenance) {
        var label = maintenance.phase().label();
        var bold = "**" + label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1) + "**";
        var late = maintenance.overrunNoted() ? ", **overrun**" : "";
        if (maintenance.running() && maintenance.plan().rollingBack()) {
            return bold + ", rolling back" + late;
        }
        return bold
                + late
                + maintenance
                        .outcome()
                        .map(Outcome::label)
                        .map(how -> ", " + how)
                        .orElse("");
    }

    private static String impact(Maintenance maintenance) {
        var services = String.join(", ", maintenance.request().services());
        var label = maintenance.impact().label();
        var joint = maintenance.impact() == Impact.NO_IMPACT ? " on " : " of ";
        return services.isBlank() ? label : label + joint + QuotedText.inline(services, MOST_SERVICES);
    }

    /** When it really began and ended, and how often the end was moved; nothing while all is as first planned. */
    private static Optional<String> times(Window window) {
        var parts = new ArrayList<String>();
        window.ended()
                .ifPresentOrElse(
                        ended -> parts.add("ran " + ran(window, ended)),
                        () -> window.began().ifPresent(began -> parts.add("began " + near(window, began))));
        extensions(window).ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(capital(String.join(DOT, parts)));
    }

    private static String ran(Window window, Instant ended) {
        var began = window.began().orElse(window.start());
        return span(window, began, ended) + ", " + Durations.write(Durations.between(began, ended));
    }

    private static Optional<String> extensions(Window window) {
        var changes = window.changes();
        var count = 0;
        var end = window.end();
        for (var at = changes.size() - 1; at >= 0 && changes.get(at).how() == Window.How.EXTENDED; at--) {
            count++;
            end = (at == 0 ? window.first() : changes.get(at - 1).to()).end();
        }
        return count == 0
                ? Optional.empty()
                : Optional.of("extended " + PlanWords.times(count) + ", first planned end " + near(window, end));
    }

    private static String people(Maintenance maintenance) {
        var crew = maintenance.crew();
        var lead = crew.lead().map(Person::mention).orElse("nobody yet");
        var line = "Lead " + lead + DOT + buddy(maintenance, crew);
        if (maintenance.is(Phase.DRAFT)) {
            return line;
        }
        return line
                + DOT
                + PublicPagePath.page(maintenance)
                        .map(page -> maintenance.publicity().announced()
                                ? "[Public page](" + page + ")"
                                : "nothing announced in public yet")
                        .orElse("not public");
    }

    private static String buddy(Maintenance maintenance, Crew crew) {
        var skipped = maintenance.plan().find(TaskRef.P2).filter(task -> task.state() instanceof TaskState.Skipped);
        if (skipped.isPresent()) {
            return "No buddy";
        }
        return crew.buddy()
                .person()
                .map(person -> "Buddy " + person.mention() + (crew.buddy().accepted() ? "" : " (has not accepted yet)"))
                .orElse(crew.buddy().asked().isEmpty() ? "Buddy nobody yet" : "Buddy nobody yet (several are asked)");
    }

    /** A time of day where the window on top leaves no doubt which day it is, else with its date. */
    public static String near(Window window, Instant time) {
        var inside = !time.isBefore(window.start()) && time.isAfter(window.end().minus(Duration.ofDays(1)));
        return inside ? TimeFormat.clock(time, window.zone()) : TimeFormat.moment(time, window.zone());
    }

    private static String span(Window window, Instant start, Instant end) {
        return TimeFormat.window(start.atZone(window.zone()), end.atZone(window.zone()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
