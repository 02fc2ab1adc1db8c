package io.github.maintenancebuddy.core.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.maintenancebuddy.core.maintenance.RequestField;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the issue's text, it is read, and soon. */
class HostileFormTest {
    private static final List<String> PIECES = List.of(
            "### What and why",
            "### Impact",
            "### Start",
            "### Duration",
            "### Extra tasks",
            "## Maintenance plan",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            "```",
            "~~~",
            "<!--",
            "-->",
            "<!-- maintenance-buddy:begin -->",
            "<!-- maintenance-buddy:end -->",
            "Full outage",
            "2026-10-25 02:30 Europe/Berlin",
            "now",
            "2h",
            "> ",
            "- ",
            "- [ ] ",
            "verify:",
            "**",
            "`",
            "@",
            "[",
            "](",
            "\t",
            "\0",
            "\ud83d",
            "😀",
            "---",
            "_No response_",
            "|");

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "- ",
                "* ",
                "1. ",
                "[",
                "](",
                "*a_ ",
                "`",
                "```\n",
                "<!--",
                "<",
                "&",
                "#",
                "### Start\n",
                "### Extra tasks\n",
                "<!-- maintenance-buddy:begin -->",
                "<!-- maintenance-buddy:end -->\n",
                "\t",
                " ",
                "\u00a0",
                "a,",
                "a\n",
                "- [ ] a\n",
                "[a]: b\n",
                "[a]: <",
                "|a",
                "**",
                "-",
                "=\n",
                "verify:",
                "\ud83d",
                "(",
                "a:"
            })
    void is_read_soon_however_long(String piece) {
        String hostile = piece.repeat(60_000 / piece.length());
        assertTimeout(Duration.ofSeconds(10), () -> {
            for (RequestField field : List.of(
                    RequestField.SERVICES,
                    RequestField.START,
                    RequestField.PUBLIC_NOTICE,
                    RequestField.LEAD,
                    RequestField.EXTRA_TASKS)) {
                readAll("### " + field.label() + "\n\n" + hostile + "x\n\n### Lead\n\nann");
            }
            readAll(hostile);
        });
    }

    @Test
    void is_read_whatever_is_written() {
        var random = new Random(20261205);
        for (int round = 0; round < 5_000; round++) {
            var body = new StringBuilder();
            for (int piece = random.nextInt(40); piece >= 0; piece--) {
                body.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            readAll(body.toString());
        }
    }

    @Test
    void repeats_nothing_that_could_take_effect() {
        var hostile = "`@bob` ``` <img src=x> \n/extend 30m #1 " + "long ".repeat(100);
        for (RequestField field : List.of(
                RequestField.IMPACT, RequestField.START, RequestField.DURATION, RequestField.LEAD, RequestField.KIND)) {
            var gaps = MaintenanceFormTest.read("### " + field.label() + "\n" + hostile)
                    .gaps();
            assertThat(gaps)
                    .filteredOn(gap -> gap.field() == field)
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.sentence())
                            .contains("```` ")
                            .contains(" ````")
                            .doesNotContain("\n")
                            .hasSizeLessThan(300));
        }
    }

    private static void readAll(String body) {
        var asked = MaintenanceFormTest.read(body);
        assertThat(asked.gaps()).allSatisfy(gap -> assertThat(gap.sentence()).doesNotContain("\n", "\r"));
        assertThat(asked.extraTasks()).hasSizeLessThanOrEqualTo(50);
        MaintenanceForm.looksLikeForm(body);
    }
}
