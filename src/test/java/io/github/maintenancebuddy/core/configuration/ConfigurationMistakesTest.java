package io.github.maintenancebuddy.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.Golden;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake has its place, and a sentence that says what is possible instead. */
class ConfigurationMistakesTest {
    static final List<Arguments> MISTAKES = List.of(
            wrong(
                    "timezone: Berlin",
                    "1:11 `Berlin` is no time zone; write its full name, such as `Europe/Berlin`, or an offset, such"
                            + " as `+01:00`."),
            wrong("timezone: [UTC]", "1:11 `timezone` must be a text, such as `Europe/Berlin`; here is a list."),
            wrong("timezone: CET", "`CET` is no time zone"),
            wrong("buddys: none", "1:1 `buddys` is not known here; did you mean `buddies`?"),
            wrong("status_page: {}", "did you mean `status page`?"),
            wrong("Timezone: UTC", "did you mean `timezone`?"),
            wrong("colour: red", "`colour` is not known here; possible are `timezone`, `services`"),
            wrong("1: 2", "`1` is not known here"),
            wrong("[a]: b", "A key must be a text; possible are `timezone`"),
            wrong("timezone: UTC\ntimezone: UTC", "2:1 `timezone` is there already, on line 1; put both into one."),
            wrong("services: Web", "`services` must be a list, such as `- API`; here is `Web`."),
            wrong("services: [Web, web]", "1:17 `web` is in the list twice; remove one."),
            wrong("services: [{pagerduty: P1}]", "A service needs its `name`."),
            wrong("services: [{name: A, page: b}]", "`page` is not known here; possible are `name`, `statuspage`"),
            wrong("services: [\"\"]", "An item of `services` must be keys and values"),
            wrong(
                    "services: [[a]]",
                    "must be keys and values (`name`, `statuspage`, `alertmanager`, `pagerduty`); here is a list."),
            wrong(
                    "buddies: nobody",
                    "`nobody` is no list of buddies; write them below each other, such as `- ann`, or write `none`."),
            wrong("buddies: [Ann Smith]", "`Ann Smith` is no login on GitHub"),
            wrong("buddies: [ann, Ann]", "`Ann` is in the list twice"),
            wrong("buddies: [{timezone: UTC}]", "A buddy needs either a `login` or a `team`."),
            wrong("buddies: [{login: a, team: b}]", "A buddy needs either a `login` or a `team`."),
            wrong("buddies: [{team: \"@acme/ops\"}]", "`@acme/ops` is no team"),
            wrong("buddies: [{login: a, awake: 9-17}]", "`9-17` are no waking hours; write them as `08:00-22:00`."),
            wrong("buddies: [{login: a, awake: \"25:00-26:00\"}]", "are no waking hours"),
            wrong("buddies: [{login: a, away: 2026-13-01}]", "`2026-13-01` are no days"),
            wrong("buddies: [{login: a, away: [2026-12-24 to 2026-12-01]}]", "the earlier one first"),
            wrong("notice: 3 days", "`notice` must be keys and values (`no impact`, `degraded performance`"),
            wrong("notice: {outage: 3d}", "`outage` is not known here"),
            wrong(
                    "notice: {full outage: soon}",
                    "`soon` is no length of time; write for example `72h` or `7 days`, or `none`."),
            wrong("notice: {full outage: 1.5h}", "`1.5h` is no length of time"),
            wrong("freezes: [{from: 2026-12-24}]", "A freeze needs `from` and `to`"),
            wrong(
                    "freezes: [{from: 2026-12-24, to: 2026-12-01}]",
                    "1:34 A freeze must end after it begins; swap `from` and `to`."),
            wrong(
                    "freezes: [{from: 24.12.2026, to: 2026-12-25}]",
                    "`24.12.2026` is no date; write `2026-12-24` or `2026-12-24 18:00`."),
            wrong("freezes: [{from: 2026-02-30, to: 2026-12-25}]", "`2026-02-30` is no date"),
            wrong("checklists: {migration: {}}", "`migration` is not known here; possible are `database migration`"),
            wrong("checklists: {other: [a]}", "`other` must be keys and values"),
            wrong("checklists: {other: {carry-out: [a]}}", "did you mean `carry out`?"),
            wrong("checklists: {other: {extend: please}}", "`extend` must be `true` or `false`; here is `please`."),
            wrong(
                    "checklists: {other: {verify: [{estimate: 5m}]}}",
                    "A step needs its `text`; put a line that holds `: ` in quotes."),
            wrong("checklists: {other: {verify: [\"Note: look\", Note: look]}}", "`Note` is not known here"),
            wrong(
                    "checklists: {other: {verify: [{text: a, estimate: long}]}}",
                    "`long` is no length of time; write for example `45m`"),
            wrong("checklists: {other: {verify: [{text: a, run: ../x.yml}]}}", "`../x.yml` is no workflow"),
            wrong("checklists: {other: {verify: [{text: a, automatic: true}]}}", "name it with `run: workflow.yml`"),
            wrong(
                    "checklists: {other: {verify: [{text: a, optional: maybe}]}}",
                    "`optional` must be `true` or `false`; here is `maybe`."),
            wrong("channels: {a: b}", "`channels` must be a list"),
            wrong("channels: [a, a]", "`a` is in the list twice"),
            wrong(
                    "status page: acme",
                    "`status page` must be keys and values (`slug`, `title`, `steps`); here is `acme`."),
            wrong(
                    "status page: {slug: Acme Status}",
                    "`Acme Status` cannot be in an address; use small letters, digits and hyphens, at most 50."),
            wrong(
                    "post-mortem: never",
                    "`never` says not when a post-mortem is opened; write `always` or `when something went wrong` or"
                            + " `default`."),
            wrong(
                    "post-mortem: {repository: reviews}",
                    "`reviews` is no repository; write owner and name, such as `acme/reviews`."),
            wrong(
                    "post-mortem: {repository: acme/..}",
                    "`acme/..` is no repository; write owner and name, such as `acme/reviews`."),
            wrong(
                    "post-mortem: {repository: acme/.}",
                    "`acme/.` is no repository; write owner and name, such as `acme/reviews`."),
            wrong("labels: [a]", "`labels` must be keys and values (`maintenance`, `post-mortem`); here is a list."),
            wrong(
                    "labels: {maintenance: \"maintenance: done\"}",
                    "Labels that begin with `maintenance:` are the app's own"),
            wrong("just a sentence", "The file must be keys and values"),
            wrong("- a", "1:1 The file must be keys and values"),
            wrong("a: *x", "Anchors (`&name`) and aliases (`*name`) are not followed"),
            wrong(
                    "a: b: c",
                    "1:5 A `:` cannot stand here; put a text with a colon in quotes, and check the indentation."),
            wrong("services:\n\t- a", "A tab cannot be used for indentation; use spaces."),
            wrong("channels: [@ann]", "A text cannot begin with `@`"),
            wrong("channels: [a", "A bracket `[` is not closed"),
            wrong("timezone: \"UTC", "A quote is not closed."),
            wrong("a: 1\n b: 2", "A `:` cannot stand here"),
            wrong("timezone: UTC\nservices", "A key lacks its `:`; write `key: value`."),
            wrong("timezone: UTC\n---\ntimezone: UTC", "There is a second document behind `---`"),
            wrong("timezone: U\u0007TC", "This character cannot be in the file"));

    private static Arguments wrong(String text, String sentence) {
        return Arguments.of(text, sentence);
    }

    @ParameterizedTest
    @FieldSource("MISTAKES")
    void a_mistake_has_one_helpful_sentence(String text, String sentence) {
        assertThat(told(text)).hasSize(1).first().asString().contains(sentence);
    }

    private static List<String> told(String text) {
        return ConfigurationFile.read(text, "acme", SlugOwners.NONE).mistakes().stream()
                .map(mistake -> mistake.line() + ":" + mistake.column() + " " + mistake.sentence())
                .toList();
    }

    /** The schema does not know whose file it is. */
    @ParameterizedTest
    @ValueSource(strings = {"globex", "acmes"})
    void a_slug_of_somebody_else_is_refused(String slug) {
        assertThat(told("status page: {slug: " + slug + "}"))
                .containsExactly("1:21 `" + slug + "` must begin with the owner's name, such as `acme-status`, unless"
                        + " whoever runs the app allows it.");
    }

    @Test
    void twelve_different_mistakes_get_twelve_sentences() throws IOException {
        var text = """
            timezone: Berlin
            services:
              - API
              - api
            buddys: none
            buddies:
              - ann
              - login: bob
                awake: nine to five
                away: 2026-12-32
            notice:
              full outage: a week
            freezes:
              - from: 2027-01-03
                to: 2026-12-20
            checklists:
              database migration:
                carryout:
                  - Run it
                verify:
                  - text: Look
                    automatic: maybe
                    run: look.yml
            status page:
              slug: Acme!
            post-mortem: sometimes
            labels: operations
            """;
        assertThat(told(text)).hasSize(12);
        Golden.check(
                "configuration/twelve-mistakes.txt", told(text).stream().collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void a_huge_file_is_not_read() {
        assertThat(told("#".repeat(ConfigurationFile.LONGEST) + "\nbuddys: x"))
                .containsExactly(
                        "1:1 The file is longer than 100,000 characters, so it was not read; please shorten it.");
    }

    @Test
    void a_bomb_of_aliases_goes_off_nowhere() {
        var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (var name = 'b'; name < 'z'; name++) {
            bomb.append(name).append(": &").append(name).append(" [");
            bomb.append(("*" + (char) (name - 1) + ",").repeat(9)).append("x]\n");
        }
        var begun = Instant.now();
        assertThat(told(bomb.toString())).isNotEmpty().allMatch(sentence -> sentence.contains("Anchors"));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void what_is_nested_without_end_is_refused() {
        assertThat(told("[".repeat(20_000))).singleElement().asString().contains("nested too deeply");
    }

    @Test
    void a_checklist_must_fit_into_an_issue() {
        var steps = "      - step\n".repeat(61);
        assertThat(told("checklists:\n  other:\n    verify:\n" + steps))
                .singleElement()
                .asString()
                .contains("has 61 steps; at most 60");
        assertThat(told("channels: [" + "a".repeat(301) + "]"))
                .singleElement()
                .asString()
                .contains("300 characters");
    }

    @Test
    void what_people_wrote_takes_no_effect_in_our_sentence() {
        assertThat(told("timezone: \"@ann `#1` <b>\""))
                .singleElement()
                .asString()
                .contains("``@ann `#1` <b>``");
    }
}
