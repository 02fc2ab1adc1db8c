package io.github.maintenancebuddy.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileCommentTest {
    private static final List<String> NAMES = List.of("extend", "note", "run");
    private static final List<String> PIECES = List.of(
            "/extend 30m",
            "/extnd",
            "/note ",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            " ",
            "    ",
            "\t",
            "> ",
            "- ",
            "1. ",
            "```",
            "~~~",
            "`",
            "``",
            "<!--",
            "-->",
            "<details>",
            "</details>",
            "<pre>",
            "[",
            "](",
            ")",
            "]: ",
            "*",
            "**",
            "_",
            "|",
            "---",
            "===",
            "# ",
            "\\",
            "&#47;",
            "\u00A0",
            "\u200B",
            "\uD83D",
            "\u0000",
            "On a",
            " wrote:",
            "From: x",
            "Sent: y",
            "text",
            "/",
            "👩‍🚒");

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "- ",
                "1. ",
                "* ",
                "[",
                "](",
                "![",
                "*",
                "**a ",
                "_a *b ",
                "`",
                "``` ",
                "`a``b",
                "<",
                "<a ",
                "<!--",
                "<details>",
                "</s>",
                "&",
                "\\",
                "a\n",
                "\n",
                "\r",
                "/extend\n",
                "/extnd\n",
                "/extend ",
                "> a\n\n",
                "- a\n ",
                "|",
                "a|b\n-|-\n",
                "[a]: /b\n",
                "[a](b",
                "[a](<b",
                "<a href='",
                "On ",
                "On a\n",
                "On wrote ",
                "Am schrieb ",
                "From: a\n",
                "Sent: ",
                "-- ",
                "---\n",
                "\u200B",
                "\u00A0\n",
                " \t"
            })
    void answers_soon_however_a_text_is_nested(String piece) {
        var tail = "\n\n/extend 30m\n";
        for (var head : List.of("", "/extend ", "On ", "Am ", "/note\n")) {
            var text = head + piece.repeat(65_000 / piece.length()) + tail;
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> CommandParser.read(text, NAMES), piece);
        }
    }

    @Test
    void reads_no_further_than_a_comment_can_be_long() {
        assertThat(CommandParser.read("a".repeat(70_000) + "\n/extend 30m", NAMES))
                .isEmpty();
    }

    @Test
    void never_throws() {
        var random = new Random(5);
        for (var round = 0; round < 5_000; round++) {
            var text = random.ints(random.nextInt(40), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());
            assertThat(CommandParser.read(text, NAMES))
                    .as(text)
                    .allSatisfy(line -> assertThat(line.name()).isNotEmpty());
        }
    }
}
