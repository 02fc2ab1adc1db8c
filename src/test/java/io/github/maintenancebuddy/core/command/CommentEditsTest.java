package io.github.maintenancebuddy.core.command;

import static io.github.maintenancebuddy.core.command.SampleCommands.ANN;
import static io.github.maintenancebuddy.core.command.SampleCommands.NOW;
import static io.github.maintenancebuddy.core.command.SampleCommands.comments;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Effect.Reaction;
import io.github.maintenancebuddy.core.maintenance.decision.Question.StandingOf;
import io.github.maintenancebuddy.core.maintenance.decision.Signal.CommentEdited;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentEditsTest {
    private static final Maintenance RUNNING = SampleCommands.maintenance(Phase.IN_PROGRESS);

    @ParameterizedTest
    @CsvSource({
        "Hello, Hello!",
        "/extend 30m, /extend 30m",
        "/extend 30m, thank you",
        "/extend 30m, '/extend 30m\n\nThank you'",
        "'/extend 30m\n/start', '/start\n\n/extend 30m'",
        "Hello, /extnd 30m",
        "Hello, > /extend 30m"
    })
    void says_nothing_where_no_command_is_new(String before, String after) {
        var edit = edit(ANN, before, after);
        assertThat(answer(edit)).isEqualTo(Decision.of(RUNNING));
        assertThat(CommentEdits.questions(edit, SampleCommands.CATALOGUE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Hello, /extend 30m",
        "/extend 20m, /extend 30m",
        "/extnd 30m, /extend 30m",
        "> /extend 30m, /extend 30m",
        "/start, '/extend 30m\n/start'",
        "/extend 30m, '/extend 30m\n/extend 30m'"
    })
    void tells_once_that_commands_run_from_new_comments_only(String before, String after) {
        var edit = edit(ANN, before, after);
        var decision = answer(edit);
        assertThat(decision.effects()).hasSize(2).first().isEqualTo(new Effect.React(77, Reaction.NOT_UNDERSTOOD));
        CommandGolden.check("edit.md", comments(decision).getFirst());
        assertThat(CommentEdits.questions(edit, SampleCommands.CATALOGUE)).containsExactly(new StandingOf("ann"));
    }

    @Test
    void answers_no_app() {
        assertThat(answer(edit(new Person(1, "ann", false), "", "/start"))).isEqualTo(Decision.of(RUNNING));
    }

    @Test
    void keeps_to_the_limits_of_answers() {
        var maintenance = RUNNING;
        for (var times = 0; times < 5; times++) {
            maintenance = CommentEdits.answer(
                            maintenance,
                            edit(SampleCommands.MALLORY, "", "/extend " + times),
                            SampleCommands.CATALOGUE,
                            SampleCommands.FACTS)
                    .next();
        }
        var sixth = CommentEdits.answer(
                maintenance,
                edit(SampleCommands.MALLORY, "", "/extend"),
                SampleCommands.CATALOGUE,
                SampleCommands.FACTS);
        assertThat(sixth.effects()).containsExactly(new Effect.React(77, Reaction.NOT_UNDERSTOOD));
    }

    private static CommentEdited edit(Person by, String before, String after) {
        return new CommentEdited(NOW, by, 77, before, after);
    }

    private static Decision answer(CommentEdited edit) {
        return CommentEdits.answer(RUNNING, edit, SampleCommands.CATALOGUE, SampleCommands.FACTS);
    }
}
