package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import java.util.List;

/** The text of the post-mortem. Its headings are none of the form's, so that nothing takes it for a maintenance. */
final class PostMortemBody {
    /** GitHub takes a little more, and the outbox adds its marker (behaviour.md, Manners). */
    private static final int AT_MOST = 59_000;

    private static final int DEVIATIONS_AT_MOST = 10_000;
    private static final int TASKS_AT_MOST = 16_000;
    private static final int LONGEST_WHAT_AND_WHY = 1_500;
    private static final int LONGEST_SERVICES = 300;

    private static final String PEOPLE = """

        ## What went well
        <!-- What should we do again? -->

        ## What went wrong
        <!-- What surprised or hindered us? Name systems and steps, not culprits. -->

        ## Where we were lucky
        <!-- What could have gone worse, and only by chance did not? -->

        ## Root cause
        <!-- Why did it happen? Ask again until the answer is something that we can change. -->
        """;

    private static final String ACTION_ITEMS = """

        ## Action items
        <!-- One line each, with an owner and a due date. -->
        - [ ] %s
        """.formatted(ActionItems.TO_FILL_IN);

    private PostMortemBody() {}

    static String shortForm(Maintenance maintenance) {
        return assemble(maintenance, summary(maintenance) + facts(maintenance), ACTION_ITEMS);
    }

    static String longForm(Maintenance maintenance, List<String> deviations) {
        var before = summary(maintenance) + facts(maintenance) + deviations(deviations);
        return assemble(maintenance, before, tasks(maintenance) + PEOPLE + ACTION_ITEMS);
    }

    /** The timeline takes the room that all else leaves. */
    private static String assemble(Maintenance maintenance, String before, String after) {
        var head = "\n## Timeline\n" + TimelineTable.head(maintenance);
        var room = AT_MOST - ListShortener.bytes(before + head + after);
        return before + head + TimelineTable.rows(maintenance, room) + after;
    }

    private static String summary(Maintenance maintenance) {
        var impact = maintenance.impact() == Impact.NO_IMPACT
                ? "none"
                : maintenance.impact().label();
        var services = QuotedText.inline(String.join(", ", maintenance.request().services()), LONGEST_SERVICES);
        return """
            ## Summary
            Maintenance %s is closed. %s Expected impact: %s.%s

            > **What and why:** %s
            """.formatted(
                        reference(maintenance),
                        PostMortem.closed(maintenance),
                        impact,
                        services.isEmpty() ? "" : " Services: " + services + ".",
                        QuotedText.inline(maintenance.request().whatAndWhy(), LONGEST_WHAT_AND_WHY));
    }

    /** With the repository's name where the post-mortem may be opened in another one. */
    private static String reference(Maintenance maintenance) {
        var issue = maintenance.issue();
        return maintenance
                        .rules()
                        .postMortem()
                        .repository()
                        .map(_ -> issue.repository().name())
                        .orElse("")
                + "#" + issue.number();
    }

    private static String facts(Maintenance maintenance) {
        return "\n## Facts\n" + FactTable.of(maintenance);
    }

    private static String deviations(List<String> deviations) {
        var lines = deviations.stream().map(sentence -> "- " + sentence + "\n").toList();
        return "\n## What went differently from the plan\n"
                + ListShortener.inTheMiddle(
                        lines, DEVIATIONS_AT_MOST, count -> "- … and %d more, left out here.\n".formatted(count));
    }

    private static String tasks(Maintenance maintenance) {
        var rows = ListShortener.inTheMiddle(
                TaskTable.rows(maintenance),
                TASKS_AT_MOST,
                count -> MarkdownTable.row("…", count + " more tasks are left out here.", "", ""));
        return "\n## Tasks\n" + TaskTable.head() + rows + "\n" + TaskTable.NOTE + "\n";
    }
}
