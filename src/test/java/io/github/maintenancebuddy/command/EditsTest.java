package io.github.maintenancebuddy.command;

import static io.github.maintenancebuddy.command.Toys.ANN;
import static io.github.maintenancebuddy.command.Toys.NOW;
import static io.github.maintenancebuddy.command.Toys.comments;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Effect.Reaction;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.Question.StandingOf;
import io.github.maintenancebuddy.maintenance.Signal.CommentEdited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {
    private static final Maintenance RUNNING = Toys.maintenance(Phase.IN_PROGRESS);

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
        assertThat(Edits.questions(edit, Toys.CATALOGUE)).isEmpty();
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
        Golden.check("edit.md", comments(decision).getFirst());
        assertThat(Edits.questions(edit, Toys.CATALOGUE)).containsExactly(new StandingOf("ann"));
    }

    @Test
    void answers_no_app() {
        assertThat(answer(edit(new Person(1, "ann", false), "", "/start"))).isEqualTo(Decision.of(RUNNING));
    }

    @Test
    void keeps_to_the_limits_of_answers() {
        var maintenance = RUNNING;
        for (var times = 0; times < 5; times++) {
            maintenance = Edits.answer(
                            maintenance, edit(Toys.MALLORY, "", "/extend " + times), Toys.CATALOGUE, Toys.FACTS)
                    .next();
        }
        var sixth = Edits.answer(maintenance, edit(Toys.MALLORY, "", "/extend"), Toys.CATALOGUE, Toys.FACTS);
        assertThat(sixth.effects()).containsExactly(new Effect.React(77, Reaction.NOT_UNDERSTOOD));
    }

    private static CommentEdited edit(Person by, String before, String after) {
        return new CommentEdited(NOW, by, 77, before, after);
    }

    private static Decision answer(CommentEdited edit) {
        return Edits.answer(RUNNING, edit, Toys.CATALOGUE, Toys.FACTS);
    }
}
