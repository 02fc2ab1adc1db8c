package io.github.maintenancebuddy.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.Request.Extra;
import io.github.maintenancebuddy.core.maintenance.RequestField;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import io.github.maintenancebuddy.core.when.ParsedStart;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceFormTest {
    static final Instant WRITTEN = Instant.parse("2026-10-01T13:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final String FULL = """
        ### What and why

        Move the orders to PostgreSQL 18.

        Version 15 ends.

        ### Services affected

        API, Web
        - Mail

        ### Impact

        Full outage

        ### Start

        2026-12-05 22:00

        ### Time zone

        Europe/Berlin

        ### Duration

        1h30m

        ### Kind of work

        Database migration

        ### Public notice

        Short interruption
        Orders cannot be placed.

        ### Lead

        @ann

        ### Buddy

        bob_acme

        ### Rolling back

        Point the application at the old primary.

        ### Rolling back takes

        30 min

        ### Extra tasks

        - [ ] Switch the connection string
        verify: row counts match
        """;

    @Test
    void reads_the_whole_form() {
        var asked = read(FULL);

        assertThat(asked.gaps()).isEmpty();
        assertThat(asked.whatAndWhy()).contains("Move the orders to PostgreSQL 18.\n\nVersion 15 ends.");
        assertThat(asked.services()).containsExactly("API", "Web", "Mail");
        assertThat(asked.impact()).contains(Impact.FULL_OUTAGE);
        assertThat(asked.startsAt()).contains(ZonedDateTime.parse("2026-12-05T22:00+01:00[Europe/Berlin]"));
        assertThat(asked.duration()).contains(Duration.ofMinutes(90));
        assertThat(asked.kind()).contains(WorkKind.DATABASE_MIGRATION);
        assertThat(asked.publicNotice()).contains("Short interruption\nOrders cannot be placed.");
        assertThat(asked.lead()).contains("ann");
        assertThat(asked.buddy()).contains("bob_acme");
        assertThat(asked.rollingBack()).contains("Point the application at the old primary.");
        assertThat(asked.rollingBackTakes()).contains(Duration.ofMinutes(30));
        assertThat(asked.extraTasks())
                .containsExactly(
                        new Extra(Stage.CARRY_OUT, "Switch the connection string"),
                        new Extra(Stage.VERIFY, "row counts match"));
    }

    @Test
    void gives_the_request_to_the_maintenance() {
        var request = read(FULL).request();
        assertThat(request.kind()).isEqualTo(WorkKind.DATABASE_MIGRATION);
        assertThat(request.impact()).contains(Impact.FULL_OUTAGE);
        assertThat(request.rollingBackTakes()).contains(Duration.ofMinutes(30));
        assertThat(read("").request()).isEqualTo(Request.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void reads_the_same_with_any_line_end(String lineEnd) {
        assertThat(read(FULL.replace("\n", lineEnd))).isEqualTo(read(FULL));
    }

    @Test
    void reads_mixed_line_ends() {
        assertThat(read(FULL.replaceFirst("\n", "\r\n").replace("Web\n", "Web\r")))
                .isEqualTo(read(FULL));
    }

    @Test
    void needs_no_more_than_what_is_required() {
        var asked = read(form("No response at all", "No impact", "now", "2h"));
        assertThat(asked.gaps()).isEmpty();
        assertThat(asked.services()).isEmpty();
        assertThat(asked.kind()).isEmpty();
        assertThat(asked.lead()).isEmpty();
        assertThat(asked.extraTasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_No response_", " _no response_ ", "\u200b", "<!-- nothing -->", "\n\n"})
    void takes_an_empty_answer_as_none(String answer) {
        var asked = read(form("x", "No impact", "now", "2h") + "\n### Lead\n\n" + answer + "\n\n### Kind of work\n"
                + answer + "\n\n### Rolling back takes\n" + answer);
        assertThat(asked.gaps()).isEmpty();
        assertThat(asked.lead()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\r\n", "<!-- maintenance-buddy:begin -->", "### Start"})
    void asks_for_all_that_is_required_where_nothing_is_written(@Nullable String body) {
        assertThat(read(body).gaps())
                .extracting(FormGap::sentence)
                .containsExactly(
                        "What and why: it is missing. Write below the heading `### What and why`"
                                + " what is done and why, like `Move the orders to PostgreSQL 18, as 15 ends soon`.",
                        "Impact: it is missing. Write below the heading `### Impact` what users will notice:"
                                + " one of `No impact`, `Degraded performance`, `Partial outage`, `Full outage`.",
                        "Start: it is missing. Write below the heading `### Start`"
                                + " when it begins, like `2026-12-05 22:00 Europe/Berlin`.",
                        "Duration: it is missing. Write below the heading `### Duration`"
                                + " how long it takes, like `2h` or `1h30m`.");
    }

    @Test
    void takes_a_text_without_the_headings_as_the_what_and_why() {
        var asked = read("We need a new database.\n\n## Details\nSoon.");
        assertThat(asked.whatAndWhy()).contains("We need a new database.\n\n## Details\nSoon.");
        assertThat(asked.gaps())
                .extracting(FormGap::field)
                .containsExactly(RequestField.IMPACT, RequestField.START, RequestField.DURATION);
        assertThat(read("Above.\n\n" + form("x", "No impact", "now", "2h")).whatAndWhy())
                .contains("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Start|5.12. 22 Uhr|Start: I could not read `5.12. 22 Uhr`."
                        + " Write it like `2026-12-05 22:00 Europe/Berlin`.",
                "Start|2026-12-05 22:00 CET|Start: I do not know the time zone `CET`."
                        + " Write it like `Europe/Berlin`, `UTC` or `+01:00`.",
                "Start|2025-12-05 22:00 UTC|Start: Fri 5 Dec 2025, 22:00 UTC has passed."
                        + " Write a time that is still to come.",
                "Start|2026-12-05 22:00|Time zone: In which time zone?"
                        + " Write it like `Europe/Berlin`, `UTC` or `+01:00`.",
                "Duration|1.5h|Duration: I could not read `1.5h`. Write it like `30m`, `2h`, `1h30m` or `1 day`.",
                "Impact|Some|Impact: I do not know `Some`. Write"
                        + " one of `No impact`, `Degraded performance`, `Partial outage`, `Full outage`.",
                "Kind of work|Party|Kind of work: I do not know `Party`. Write one of `Database migration`, `Message"
                        + " broker switch`, `Component upgrade`, `Infrastructure change`, `Other`, or nothing.",
                "Time zone|Berlin|Time zone: I do not know the time zone `Berlin`."
                        + " Write it like `Europe/Berlin`, `UTC` or `+01:00`.",
                "Lead|@ann, @bob|Lead: `@ann, @bob` is not one person's GitHub login."
                        + " Write it like `@bob`, or nothing: then the author leads.",
                "Buddy|@acme/ops|Buddy: `@acme/ops` is not one person's GitHub login."
                        + " Write it like `@bob`, or nothing: then I look for one.",
                "Rolling back takes|long|Rolling back takes: I could not read `long`."
                        + " Write it like `30m`, `2h`, `1h30m` or `1 day`.",
            })
    void says_what_it_cannot_read(String label, String value, String sentence) {
        String without = form("x", "No impact", "2026-12-05 22:00 UTC", "2h").replaceAll("### " + label + "\n.*\n", "");
        assertThat(read(without + "\n### " + label + "\n" + value).gaps())
                .extracting(FormGap::sentence)
                .containsExactly(sentence);
    }

    @Test
    void does_not_put_the_default_in_the_place_of_a_zone_it_cannot_read() {
        var body = form("x", "No impact", "2026-12-05 22:00", "2h") + "\n### Time zone\nCET";
        var asked = MaintenanceForm.read(body, WRITTEN, Optional.of(BERLIN));
        assertThat(asked.start()).containsInstanceOf(ParsedStart.NoZone.class);
        assertThat(asked.startsAt()).isEmpty();
        assertThat(asked.gaps()).extracting(FormGap::field).containsExactly(RequestField.TIME_ZONE);
    }

    @Test
    void takes_the_zone_from_the_text_else_the_field_else_the_configuration() {
        var field = "\n### Time zone\nAsia/Kolkata";
        var configured = Optional.of(BERLIN);
        var own = form("x", "No impact", "2026-12-05 22:00 UTC", "2h");
        var none = form("x", "No impact", "2026-12-05 22:00", "2h");
        assertThat(MaintenanceForm.read(own + field, WRITTEN, configured).startsAt())
                .contains(ZonedDateTime.parse("2026-12-05T22:00Z[UTC]"));
        assertThat(MaintenanceForm.read(none + field, WRITTEN, configured).startsAt())
                .contains(ZonedDateTime.parse("2026-12-05T22:00+05:30[Asia/Kolkata]"));
        assertThat(MaintenanceForm.read(none, WRITTEN, configured).startsAt())
                .contains(ZonedDateTime.parse("2026-12-05T22:00+01:00[Europe/Berlin]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@bob", "bob", " @bob ", "`@bob`", "@bob <!-- he agreed -->"})
    void reads_a_login(String text) {
        assertThat(read(form("x", "No impact", "now", "2h") + "\n### Buddy\n" + text)
                        .buddy())
                .contains("bob");
    }

    @Test
    void keeps_services_once_and_in_order() {
        var body = form("x", "No impact", "now", "2h")
                + "\n### Services affected\nWeb, API,\n* api\n- [x] Mail,, \n1. Web";
        assertThat(read(body).services()).containsExactly("Web", "API", "Mail");
    }

    @Test
    void says_what_it_left_out() {
        var body = form("x", "No impact", "now", "2h") + "\n### Services affected\nAPI, " + "x".repeat(101)
                + "\n### Extra tasks\n" + "check\n".repeat(50) + "the last one";
        var asked = read(body);
        assertThat(asked.services()).containsExactly("API");
        assertThat(asked.extraTasks()).hasSize(50);
        assertThat(asked.gaps())
                .extracting(FormGap::sentence)
                .containsExactly(
                        "Services affected: I can take 50 lines of at most 100 characters, so I left out `"
                                + "x".repeat(79) + "…`. Make it shorter or fewer.",
                        "Extra tasks: I can take 50 lines of at most 300 characters, so I left out `the last one`."
                                + " Make it shorter or fewer.");
    }

    static FormAnswers read(@Nullable String body) {
        return MaintenanceForm.read(body, WRITTEN, Optional.empty());
    }

    static String form(String what, String impact, String start, String duration) {
        return "### What and why\n%s\n\n### Impact\n%s\n\n### Start\n%s\n\n### Duration\n%s\n"
                .formatted(what, impact, start, duration);
    }
}
