package io.github.maintenancebuddy.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.ConfigurationMistake;
import io.github.maintenancebuddy.core.maintenance.ExtraLabels;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.PostMortemRules;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.core.maintenance.StatusPageRules;
import io.github.maintenancebuddy.core.maintenance.decision.RepositoryConfiguration;
import io.github.maintenancebuddy.core.maintenance.people.Roster;
import io.github.maintenancebuddy.core.maintenance.people.Roster.Away;
import io.github.maintenancebuddy.core.maintenance.people.Roster.Member;
import io.github.maintenancebuddy.core.maintenance.people.Roster.Waking;
import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationFileTest {
    private static RepositoryConfiguration read(String text) {
        var read = ConfigurationFile.read(text, "acme", SlugOwners.NONE);
        assertThat(read.mistakes()).isEmpty();
        return read.configuration();
    }

    private static MaintenanceRules rules(String text) {
        return read(text).rules();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "# nothing so far\n", "---\n", "timezone:\n", "{}", "~", "\uFEFF# a mark in front\n"})
    void a_file_that_says_nothing_is_no_configuration(String text) {
        assertThat(read(text)).isEqualTo(RepositoryConfiguration.NONE);
    }

    @Test
    void the_example_has_no_mistake_and_uses_every_key() throws IOException {
        var example = read(Files.readString(Path.of(".github/maintenance.example.yml")));
        var rules = example.rules();
        assertThat(rules.zone()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(rules.services())
                .containsExactly(
                        new Service("Web", Optional.empty(), Map.of(), Optional.empty()),
                        new Service(
                                "API",
                                Optional.of("kctbh9vrtdwd"),
                                Map.of("service", "api", "environment", "production"),
                                Optional.of("PIJ90N7")));
        assertThat(rules.freezes()).hasSize(2);
        assertThat(rules.channels()).containsExactly("statuspage", "team-chat");
        assertThat(rules.statusPage())
                .isEqualTo(new StatusPageRules(Optional.of("acme-status"), Optional.of("Acme status"), false));
        assertThat(rules.postMortem())
                .isEqualTo(new PostMortemRules(PostMortemRules.When.DEFAULT, Optional.of("acme/reviews")));
        assertThat(rules.labels()).isEqualTo(new ExtraLabels(List.of("operations"), List.of("operations", "review")));
        assertThat(example.checklists())
                .extracting(RepositoryChecklist::kind)
                .containsExactly(WorkKind.DATABASE_MIGRATION, WorkKind.COMPONENT_UPGRADE);
    }

    @Test
    void buddies_have_a_zone_waking_hours_and_days_away() {
        var roster = rules("""
            buddies:
              - "@ann"
              - login: bob
                timezone: America/New_York
                awake: 7:30 to 24:00
                away: [2026-12-24 to 2027-01-02, 2027-02-15]
              - team: operations
            """).roster();
        assertThat(roster.wanted()).isTrue();
        assertThat(roster.teams()).containsExactly("operations");
        assertThat(roster.people())
                .containsExactly(
                        new Member("ann", Optional.empty(), Optional.empty(), List.of()),
                        new Member(
                                "bob",
                                Optional.of(ZoneId.of("America/New_York")),
                                Optional.of(new Waking(LocalTime.of(7, 30), LocalTime.MIDNIGHT)),
                                List.of(
                                        new Away(LocalDate.parse("2026-12-24"), LocalDate.parse("2027-01-02")),
                                        new Away(LocalDate.parse("2027-02-15"), LocalDate.parse("2027-02-15")))));
    }

    @Test
    void none_asks_for_no_second_person() {
        assertThat(rules("buddies: none").roster()).isEqualTo(new Roster(false, List.of(), List.of()));
    }

    @Test
    void a_notice_that_is_not_named_keeps_its_default() {
        var notice = rules("notice:\n  full outage: 14 days\n  degraded performance: none\n")
                .notice();
        assertThat(notice.least(Impact.FULL_OUTAGE)).isEqualTo(Duration.ofDays(14));
        assertThat(notice.least(Impact.DEGRADED)).isZero();
        assertThat(notice.least(Impact.PARTIAL_OUTAGE)).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void a_freeze_is_in_the_zone_of_the_file_and_lasts_to_the_end_of_its_last_day() {
        var freeze = rules("""
            freezes:
              - {from: 2026-12-20 18:00, to: 2027-01-03, why: Christmas}
            timezone: Europe/Berlin
            """).freezes().getFirst();
        assertThat(freeze.from()).isEqualTo(Instant.parse("2026-12-20T17:00:00Z"));
        assertThat(freeze.to()).isEqualTo(Instant.parse("2027-01-03T23:00:00Z"));
    }

    @Test
    void steps_are_lines_or_have_keys() {
        var checklist = read("""
            checklists:
              other:
                extend: true
                verify: ["Look · 5m · @ann"]
                verify after roll back: ["Look back"]
                carry out:
                  - text: Run it
                    estimate: 45m
                    owner: bob
                    second person: true
                    run: migrate.yml
                    inputs: {target: production, level: 3}
                    automatic: yes
            """).checklists().getFirst();
        assertThat(checklist.extendsBuiltIn()).isTrue();
        assertThat(checklist.steps())
                .containsExactly(
                        new RepositoryChecklist.Step(
                                Stage.CARRY_OUT,
                                "Run it",
                                Optional.of(Duration.ofMinutes(45)),
                                Optional.of("bob"),
                                true,
                                false,
                                Optional.of(new RepositoryChecklist.Script(
                                        "migrate.yml", Map.of("target", "production", "level", "3"), true))),
                        new RepositoryChecklist.Step(
                                Stage.VERIFY,
                                "Look · 5m · @ann",
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                false,
                                Optional.empty()));
        assertThat(checklist.verifyAfterRollBack())
                .extracting(RepositoryChecklist.Step::text)
                .containsExactly("Look back");
    }

    @Test
    void short_ways_to_write_it() {
        assertThat(rules("post-mortem: when something went wrong").postMortem().when())
                .isEqualTo(PostMortemRules.When.WHEN_SOMETHING_WENT_WRONG);
        assertThat(rules("channels: team-chat").channels()).containsExactly("team-chat");
        assertThat(rules("labels: {maintenance: ops}").labels().maintenance()).containsExactly("ops");
    }

    @Test
    void tags_make_no_objects() {
        var read = ConfigurationFile.read("channels: !!javax.script.ScriptEngineManager [a]", "acme", SlugOwners.NONE);
        assertThat(read.configuration()).isEqualTo(RepositoryConfiguration.NONE);
        assertThat(read.mistakes())
                .containsExactly(
                        new ConfigurationMistake(1, 11, "Tags such as `!!name` are not followed; leave it out."));
        assertThat(rules("channels: !mine [a]").channels()).containsExactly("a");
    }
}
