package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.Issue;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A repository with a configuration of its own, and with mistakes in it (behaviour.md, Configuration). */
class ConfigurationTest extends Story {
    private static final String FILE = ".github/maintenance.yml";

    private static final String GOOD = """
        timezone: Europe/Berlin
        checklists:
          database migration:
            prepare:
              - Tell the warehouse · 5m
            carry out:
              - text: Move the orders over
                estimate: 40m
                second person: true
            verify:
              - Place a test order · 5m · @bob
        freezes:
          - from: 2026-12-05
            to: 2026-12-06
            why: Advent business
        labels:
          maintenance: operations
        """;

    /** The file is looked at again after a minute. */
    private static final Duration SOON = Duration.ofMinutes(2);

    private Issue opensWithoutZone() {
        return opens(ann, FilledForm.saturdayMigration().without("Time zone"));
    }

    @Test
    void its_zone_checklist_labels_and_freezes_are_followed() {
        shop.file(FILE, GOOD);
        var issue = opensWithoutZone();

        assertThat(issue.labels()).contains("maintenance: scheduled", "operations");
        assertThat(issue.body())
                .contains("22:00 – Sun 6 Dec, 00:00 Europe/Berlin")
                .contains("- [ ] `P3` Tell the warehouse · 5m")
                .contains("- [ ] `C1` Move the orders over · 40m · second person")
                .contains("- [ ] `V1` Place a test order · 5m · @bob")
                .contains("1. `R1` Point the application at the old primary")
                .doesNotContain("Prove the backup");
        assertThat(said(issue)).singleElement().asString().contains("falls into a freeze", "Advent business");
    }

    @Test
    void a_plan_that_is_made_keeps_its_checklist() {
        shop.file(FILE, GOOD);
        var issue = opensWithoutZone();
        shop.file(FILE, GOOD.replace("Move the orders over", "Do nothing"));
        passes(SOON);

        comments(ann, issue, "/reschedule 2026-12-12 23:00");

        assertThat(issue.body())
                .contains("Move the orders over", "Sat 12 Dec 2026, 23:00")
                .doesNotContain("Do nothing");
    }

    @Test
    void a_mistake_is_reported_once_and_the_last_good_version_stays_in_force() {
        shop.file(FILE, GOOD);
        var issue = opensWithoutZone();
        shop.file(FILE, GOOD.replace("timezone:", "time_zone:").replace("40m", "long"));
        passes(SOON);

        comments(ann, issue, "/preview");
        assertThat(lastSaid(issue))
                .startsWith("@ann I cannot follow `.github/maintenance.yml`")
                .contains("last good version stays in force")
                .contains("* line 1, column 1: `time_zone` is not known here; did you mean `timezone`?")
                .contains("* line 8, column 19: `long` is no length of time");
        var before = said(issue).size();
        passes(SOON);
        comments(ann, issue, "/preview");
        assertThat(said(issue)).hasSize(before + 1);
        assertThat(lastSaid(issue)).contains("Notice check");

        var second = opensWithoutZone();
        assertThat(second.body()).contains("Move the orders over · 40m", "Europe/Berlin");
        assertThat(said(second)).singleElement().asString().contains("I cannot follow `.github/maintenance.yml`");

        shop.file(FILE, GOOD.replace("Tell the warehouse", "Tell everybody"));
        passes(SOON);
        comments(ann, second, "/preview");
        assertThat(lastSaid(second)).contains("Notice check");
        assertThat(opensWithoutZone().body()).contains("Tell everybody");
    }

    @Test
    void the_owners_file_holds_where_there_is_none() {
        var home = gitHub.repository("globex/.github");
        home.file(FILE, "timezone: Europe/Paris\nchecklists: {other: {extend: true, verify: [Ask Paris]}}");
        shop = hire(gitHub.repository("globex/lab").publicly());

        var form = FilledForm.saturdayMigration().without("Time zone").with("Kind of work", "Other");
        var issue = opens(ann, form);
        assertThat(issue.body()).contains("Europe/Paris", "Ask Paris", "Write the steps down");

        home.file(FILE, "timezone: Paris");
        passes(SOON);
        comments(ann, issue, "/preview");
        assertThat(lastSaid(issue)).contains("in `globex/.github`", "`Paris` is no time zone");
    }

    @Test
    void a_permission_that_was_not_granted_makes_no_noise() {
        shop.file(FILE, GOOD);
        try {
            gitHub.app().permissions(Map.of("issues", "write", "metadata", "read"));
            var issue = opens(ann, FilledForm.saturdayMigration());

            assertThat(issue.body()).contains("Prove the backup");
            assertThat(said(issue)).hasSize(1);
        } finally {
            gitHub.app().permissions(Map.of("issues", "write", "metadata", "read", "contents", "read"));
        }
    }

    @Test
    void another_maintenance_at_the_same_time_is_warned_of() {
        var first = opens(ann, FilledForm.saturdayMigration());
        var second = opens(cleo, FilledForm.saturdayMigration());

        assertThat(lastSaid(first)).doesNotContain("Another maintenance of");
        assertThat(lastSaid(second))
                .contains("Another maintenance of API, #" + first.number() + ", is planned for the same time.")
                .containsPattern("The (lead and the )?buddy ha(s|ve) another maintenance at the same time\\.");

        comments(cleo, second, "/reschedule 2026-12-06 22:00");
        comments(cleo, second, "/preview");
        assertThat(lastSaid(second)).doesNotContain("Another maintenance of");
    }

    @Test
    void the_schema_is_served() throws Exception {
        assertThat(app.page("/maintenance.schema.json")).contains("json-schema.org/draft/2020-12/schema");
    }
}
