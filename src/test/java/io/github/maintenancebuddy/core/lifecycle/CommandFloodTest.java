package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Effect.Reaction;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One person cannot flood a team or the public (behaviour.md, Manners). */
class CommandFloodTest {
    private final Night night = Night.planned().running();

    private static String lines(int count, String line) {
        return String.join("\n\n", Collections.nCopies(count, line));
    }

    @Test
    void of_a_hundred_updates_in_a_comment_the_first_is_published() {
        var before = night.times(NoticeKind.UPDATE).size();
        night.comments(ANN, lines(100, "/publish All is well."));

        assertThat(night.times(NoticeKind.UPDATE)).hasSize(before + 1);
        assertThat(night.said())
                .singleElement()
                .asString()
                .contains("one counts in a comment", "20 commands of a comment count; 80 more were not done");
    }

    @Test
    void twenty_updates_an_hour_are_enough() {
        var before = night.times(NoticeKind.UPDATE).size();
        for (var i = 0; i < 25; i++) {
            night.comments(ANN, "/publish Step " + i + " is done.");
        }
        assertThat(night.times(NoticeKind.UPDATE)).hasSize(before + 20);
        night.reaches(night.now().plusSeconds(3_600));
        night.comments(ANN, "/publish And on.");
        assertThat(night.times(NoticeKind.UPDATE)).hasSize(before + 21);
    }

    @Test
    void the_first_twenty_commands_of_a_comment_count() {
        night.comments(ANN, lines(21, "/note again"));
        assertThat(night.said()).singleElement().asString().contains("1 more was not done");
    }

    @Test
    void names_that_GitHub_does_not_confirm_with_access_are_mentioned_nowhere() {
        var words = IntStream.range(0, 300).mapToObj(i -> "/assign C1 @u" + i).collect(Collectors.joining("\n"));
        night.comments(ANN, words + "\n/assign C1 @eve");
        assertThat(night.said())
                .allMatch(said -> !said.replaceAll("`[^`]*`", "").matches("(?s).*@(u\\d|eve).*"));

        night.comments(ANN, "/assign C1 @eve");
        assertThat(night.task("C1").owner()).isEmpty();
        assertThat(night.said()).singleElement().asString().contains("`@eve` with at least triage access");
    }

    @Test
    void what_commands_tell_others_has_its_limit_too() {
        for (var i = 0; i < 60; i++) {
            night.comments(ANN, "/assign C1 @" + (i % 2 == 0 ? "bob" : "cleo"));
        }
        var told =
                night.log().stream().filter(said -> said.words().contains("C1")).count();
        assertThat(told).isLessThanOrEqualTo(CommentLimit.MOST);
    }

    @Test
    void a_stranger_gets_one_sentence_on_an_issue_and_then_the_reaction() {
        assertThat(Night.said(night.comments(EVE, "/cancel because I say so @ann")))
                .singleElement()
                .asString()
                .doesNotContain("@", "because")
                .contains("at least triage access");
        assertThat(night.comments(EVE, "/extend 1h"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Effect.React.class, it -> assertThat(it.reaction()).isEqualTo(Reaction.NOT_ALLOWED));
        assertThat(night.said()).isEmpty();
    }
}
