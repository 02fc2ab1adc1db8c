package io.github.maintenancebuddy.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.command.CommandLine.Given;
import io.github.maintenancebuddy.core.command.CommandLine.Near;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {
    private static final List<String> NAMES =
            List.of("help", "note", "publish", "extend", "done", "run", "start", "status", "accept");

    static List<String> hidden() {
        return List.of(
                "> /extend 30m",
                "> a quote\n/extend 30m",
                "> > /extend 30m",
                "> [!NOTE]\n> /extend 30m",
                "```\n/extend 30m\n```",
                "```java\n\n/extend 30m\n\n```",
                "~~~\n/extend 30m\n~~~",
                "```\n/extend 30m",
                "    /extend 30m",
                "\t/extend 30m",
                "`/extend 30m`",
                "Like `so\n/extend 30m\nor so`",
                "``\n/extend 30m\n``",
                "<!-- /extend 30m -->",
                "<!--\n/extend 30m\n-->",
                "<!--\n\n/extend 30m\n\n-->",
                "<!-- never closed\n\n/extend 30m",
                "Text <!-- more\n/extend 30m\n--> text",
                "<details>\n<summary>Log</summary>\n\n/extend 30m\n\n</details>",
                "<details><!-- </details> -->\n\n/extend 30m\n\n</details>",
                "Text <details>\n/extend 30m\n</details>",
                "<blockquote>\n\n/extend 30m\n\n</blockquote>",
                "<pre>\n/extend 30m\n</pre>",
                "<pre>\n\n/extend 30m\n</pre>",
                "<div>\n/extend 30m\n</div>",
                "<del>\n\n/extend 30m\n\n</del>",
                "- /extend 30m",
                "- item\n  /extend 30m",
                "- item\n/extend 30m",
                "- item\n\n  /extend 30m",
                "1. /extend 30m",
                "- [ ] /extend 30m",
                "- > /extend 30m",
                "# /extend 30m",
                "/extend 30m\n===",
                "/extend 30m\n---",
                "a | b\n--- | ---\n/extend | 30m",
                "a | b\n--- | ---\n/extend 30m",
                "/extend 30m | b\n--- | ---\nc | d",
                "| a |\n|---|\n| /extend 30m |",
                "[here]:\n/extend\n\"30m\"",
                "[here](\n/extend\n'30m')",
                "![here\n/extend 30m\n](a.png)",
                "<a href='\n/extend 30m\n'>x</a>",
                "\\/extend 30m",
                "&#47;extend 30m",
                "Please /extend 30m",
                "*/extend 30m*",
                "**/extend 30m**",
                "~~/extend 30m~~",
                "@bob /extend 30m",
                "https://example.org/extend 30m",
                "//extend 30m",
                "/ extend 30m",
                "/",
                "/30m",
                "/etc/passwd is full",
                "/usr",
                "/usr is full",
                "/run/lock is full",
                "/start/",
                "/shrug",
                "/close",
                "/deploy now",
                "");
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void sees_no_command_where_none_is_given(String markdown) {
        for (var text : List.of(markdown, markdown + "\n", "Text.\n\n" + markdown)) {
            assertThat(read(text)).isEmpty();
            assertThat(read(text.replace("\n", "\r\n"))).isEmpty();
            assertThat(read(text.replace("\n", "\r"))).isEmpty();
        }
    }

    static List<String> mails() {
        return List.of(
                "On Fri, Dec 4, 2026 at 9:12 PM Ann <notifications@github.com> wrote:\n\n%s",
                "On Fri, Dec 4, 2026 at 9:12 PM Maintenance Buddy <\nnotifications@github.com> wrote:\n\n%s",
                "On Fri, Dec 4, 2026 at 9:12 PM Ann Person (acme, Operations)\n<ann@example.org>\nwrote:\n%s",
                "On 4 Dec 2026, at 21:12, Ann <ann@example.org> wrote:\n%s",
                "Am Fr., 4. Dez. 2026 um 21:12 Uhr schrieb Ann <ann@example.org>:\n\n%s",
                "Am 04.12.26 um 21:12 schrieb Ann:\n%s",
                "Le ven. 4 déc. 2026 à 21:12, Ann <ann@example.org> a écrit :\n\n%s",
                "-----Original Message-----\nFrom: Ann\n\n%s",
                "-----Ursprüngliche Nachricht-----\nVon: Ann\n\n%s",
                "---------- Forwarded message ---------\nFrom: Ann\n\n%s",
                "________________________________\nFrom: Ann <ann@example.org>\nSent: Friday\nTo: Bob\n\n%s",
                "From: Ann <ann@example.org>\nDate: Friday, 4 December 2026 at 21:12\nTo: Bob\nSubject: Re: x\n%s",
                "*From:* Ann\n*Sent:* Friday\n\n%s",
                "**From:** Ann\n**Sent:** Friday\n\n%s",
                "Von: Ann <ann@example.org>\nGesendet: Freitag, 4. Dezember 2026 21:12\nAn: Bob\nBetreff: x\n\n%s",
                "Reply to this email directly, view it on GitHub, or unsubscribe.\n\n%s",
                "You are receiving this because you were assigned.\n%s",
                "Sent from my iPhone\n\n%s",
                "Get Outlook for Android\n\n%s");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void reads_a_mail_only_as_far_as_it_was_written_now(String mail) {
        var old = mail.formatted("/extend 30m");
        for (var text : List.of("/done C1\n\n" + old, "/done C1\n" + old, "/done C1\n\n" + old + "\n\n/start")) {
            assertThat(read(text)).containsExactly(new Given("done", "C1"));
            assertThat(read(text.replace("\n", "\r\n"))).containsExactly(new Given("done", "C1"));
        }
        assertThat(read(old)).isEmpty();
    }

    @Test
    void takes_ordinary_sentences_for_no_mail() {
        assertThat(read("On it.\n/extend 30m\nAnn wrote:")).containsExactly(new Given("extend", "30m\nAnn wrote:"));
        assertThat(read("From: the primary\n\n/done C1")).containsExactly(new Given("done", "C1"));
        assertThat(read("On Friday\n\nBob wrote:\n\n/done C1")).containsExactly(new Given("done", "C1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/extend 30m",
                " /extend 30m",
                "   /extend 30m",
                "/EXTEND 30m",
                "/extend   30m  ",
                "/extend\t30m",
                "/extend\u00A030m",
                "\u00A0/extend 30m",
                "\u200B/extend 30m\u200B",
                "\uFEFF/extend \uFEFF30m",
                "/ext\u200Bend 30m",
                "/extend\n30m",
                "Hello\n/extend 30m",
                "# Title\n/extend 30m",
                "- item\n\n/extend 30m",
                "> quote\n\n/extend 30m",
                "```\ncode\n```\n/extend 30m",
                "<!-- hint -->\n/extend 30m",
                "<details>\n\nlog\n\n</details>\n\n/extend 30m",
                "/extend 30m\n\nThank you",
                "/extend 30m\n> quote",
                "/extend 30m\n```\ncode\n```",
                "/extend 30m\n# Title",
                "/etc/passwd is full\n/extend 30m",
                "/extend 30m\n<!-- hint -->"
            })
    void sees_a_command_at_the_start_of_a_line(String markdown) {
        for (var end : List.of("\n", "\r\n", "\r")) {
            var lines = read(markdown.replace("\n", end));
            assertThat(lines).containsExactly(new Given("extend", "30m"));
        }
    }

    @Test
    void reads_several_commands_in_order() {
        assertThat(read("/done C1 C2\n/note Queues are empty\n\nthen\n\n/extend 30m\n/help"))
                .containsExactly(
                        new Given("done", "C1 C2"),
                        new Given("note", "Queues are empty"),
                        new Given("extend", "30m"),
                        new Given("help", ""));
    }

    @Test
    void lets_a_free_text_go_on_until_an_empty_line_or_the_next_command() {
        assertThat(read("/publish We are restoring.\r\n  /etc/hosts is fine, *all good*\r\n/note done\r\n\r\nbye"))
                .containsExactly(
                        new Given("publish", "We are restoring.\n/etc/hosts is fine, *all good*"),
                        new Given("note", "done"));
    }

    @Test
    void keeps_a_list_that_belongs_to_a_free_text() {
        assertThat(read("/publish Back again:\n- search\n- orders\n\n- not this"))
                .containsExactly(new Given("publish", "Back again:\n- search\n- orders"));
        assertThat(read("/publish Back again:\n- search\n/extend 30m"))
                .containsExactly(new Given("publish", "Back again:\n- search"));
    }

    @Test
    void keeps_text_of_every_script() {
        assertThat(read("/publish Störung behoben 👩‍🚒 – 復旧しました"))
                .containsExactly(new Given("publish", "Störung behoben 👩‍🚒 – 復旧しました"));
    }

    @Test
    void tells_what_was_nearly_a_command() {
        assertThat(read("/extnd 30m\n/exetnd\n/help.\n/dnoe C1\n/satrt"))
                .containsExactly(
                        new Near("extnd", "extend"),
                        new Near("exetnd", "extend"),
                        new Near("help.", "help"),
                        new Near("dnoe", "done"),
                        new Near("satrt", "start"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hold", "/test", "/xtnds", "/dens", "/extensions", "/d", "/reopen", "/table", "/code"})
    void leaves_words_that_are_far_from_ours_to_others(String word) {
        assertThat(read(word)).isEmpty();
    }

    @Test
    void ends_a_free_text_at_what_was_nearly_a_command() {
        assertThat(read("/note all is well\n/extnd 30m"))
                .containsExactly(new Given("note", "all is well"), new Near("extnd", "extend"));
    }

    private static List<CommandLine> read(String markdown) {
        return CommandParser.read(markdown, NAMES);
    }
}
