package io.github.maintenancebuddy.core.command;

import static io.github.maintenancebuddy.core.command.SampleCommands.ANN;
import static io.github.maintenancebuddy.core.command.SampleCommands.BOB;
import static io.github.maintenancebuddy.core.command.SampleCommands.CAROL;
import static io.github.maintenancebuddy.core.command.SampleCommands.DAVE;
import static io.github.maintenancebuddy.core.command.SampleCommands.MALLORY;
import static io.github.maintenancebuddy.core.command.SampleCommands.NOW;
import static io.github.maintenancebuddy.core.command.SampleCommands.comments;
import static io.github.maintenancebuddy.core.command.SampleCommands.judge;
import static io.github.maintenancebuddy.core.command.SampleCommands.maintenance;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Memory.Answer;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Effect.Reaction;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandEvaluatorTest {
    private static final Maintenance SCHEDULED = maintenance(Phase.SCHEDULED);
    private static final Maintenance RUNNING = maintenance(Phase.IN_PROGRESS);

    @Test
    void says_nothing_where_no_line_is_ours() {
        for (var text : List.of("", "Thanks!", "/shrug", "/etc/passwd is full", "> /start")) {
            assertThat(judge(SCHEDULED, ANN, text)).isEqualTo(Decision.of(SCHEDULED));
        }
    }

    @Test
    void obeys_no_app() {
        var app = new Person(1, "ann", false);
        assertThat(judge(SCHEDULED, app, "/start")).isEqualTo(Decision.of(SCHEDULED));
    }

    @Test
    void reacts_first_and_says_nothing_else_to_who_is_obeyed() {
        var decision = judge(RUNNING, BOB, "/extend 30m");
        assertThat(decision.effects())
                .containsExactly(new Effect.React(77, Reaction.OBEYED), new Effect.BringUpToDate(Effect.Part.SECTION));
        assertThat(decision.next()).isEqualTo(RUNNING);
    }

    @Test
    void judges_each_command_on_the_state_that_the_one_before_left() {
        var decision = judge(SCHEDULED, CAROL, "/lead\n/start\n/complete\n/start");
        assertThat(decision.next().crew().isLead(CAROL)).isTrue();
        assertThat(decision.next().is(Phase.IN_PROGRESS)).isTrue();
        assertThat(decision.effects().getFirst()).isEqualTo(new Effect.React(77, Reaction.NOT_ALLOWED));
        CommandGolden.check("refusal-after-obeyed.md", comments(decision).getFirst());
        assertThat(comments(decision)).contains("It has begun.");
    }

    @ParameterizedTest
    @CsvSource({
        "right-with-write, SCHEDULED, carol, /start",
        "right-with-triage, SCHEDULED, dave, /extend 30m",
        "right-of-a-stranger, SCHEDULED, mallory, /cancel too dangerous @ann",
        "right-of-the-buddy-alone, SCHEDULED, carol, /accept",
        "right-of-the-buddy-alone-to-the-lead, SCHEDULED, ann, /accept",
        "right-of-the-buddy-alone-with-triage, SCHEDULED, dave, /accept",
        "phase-draft, DRAFT, ann, /extend 30m",
        "phase-scheduled, SCHEDULED, ann, /complete",
        "phase-in-progress, IN_PROGRESS, ann, /cancel we have changed our minds",
        "phase-verifying, VERIFYING, ann, /start",
        "phase-completed, COMPLETED, ann, /extend 30m",
        "phase-cancelled, CANCELLED, ann, /start",
        "phase-cancelled-for-a-postmortem, CANCELLED, ann, /postmortem",
        "by-the-command, IN_PROGRESS, ann, /extend 0m",
        "hostile, SCHEDULED, dave, /start `<b> # @ann acme/shop#1 ``` ![x](y) and so on and so on and so on and so on"
    })
    void refuses_with_a_way_out(String name, Phase phase, String login, String comment) {
        var decision = judge(maintenance(phase), person(login), comment);
        assertThat(decision.effects()).hasSize(2);
        assertThat(decision.effects().getFirst()).isEqualTo(new Effect.React(77, Reaction.NOT_ALLOWED));
        CommandGolden.check("refusal-" + name + ".md", comments(decision).getFirst());
    }

    @ParameterizedTest
    @CsvSource({"near, /extnd 30m", "empty-note, /note", "by-the-command, /start now"})
    void says_how_to_write_what_it_does_not_understand(String name, String comment) {
        var decision = judge(SCHEDULED, ANN, comment);
        assertThat(decision.effects().getFirst()).isEqualTo(new Effect.React(77, Reaction.NOT_UNDERSTOOD));
        CommandGolden.check("unclear-" + name + ".md", comments(decision).getFirst());
    }

    @Test
    void answers_everything_in_one_comment() {
        var decision = judge(RUNNING, ANN, "/note a\n/extnd 10m\n/start\n/extend 0m\n/extend 30m\n/rollback");
        assertThat(decision.effects().getFirst()).isEqualTo(new Effect.React(77, Reaction.NOT_ALLOWED));
        assertThat(comments(decision)).hasSize(1);
        CommandGolden.check("refusal-several.md", comments(decision).getFirst());
    }

    @Test
    void keeps_its_answer_short_however_many_commands_there_are() {
        var comment = "/extend 30m\n".repeat(500) + "/start\n".repeat(5_000);
        assertThat(comments(judge(RUNNING, ANN, comment)).getFirst()).hasSizeLessThan(3_000);
    }

    @Test
    void gives_no_answer_twice() {
        assertThat(comments(judge(RUNNING, ANN, "/status\n/status"))).containsExactly("It is in progress.");
    }

    @Test
    void answers_a_stranger_five_times_an_hour() {
        var maintenance = RUNNING;
        for (var times = 0; times < 5; times++) {
            var decision = judge(maintenance, MALLORY, times % 2 == 0 ? "/help" : "/status");
            assertThat(comments(decision)).hasSize(1);
            maintenance = decision.next();
        }
        var decision = judge(maintenance, MALLORY, "/status");
        assertThat(decision.effects()).containsExactly(new Effect.React(77, Reaction.OBEYED));
        var limited = maintenance.tell(NOW, new TimelineEvent.LimitReached(5));
        assertThat(decision.next()).isEqualTo(limited);
        assertThat(judge(limited, MALLORY, "/status").next()).isEqualTo(limited);
        assertThat(comments(judge(maintenance, MALLORY, "/help\n/status"))).isEmpty();
        assertThat(comments(judge(maintenance, DAVE, "/start"))).hasSize(1);
    }

    @Test
    void answers_twenty_times_an_hour_on_an_issue_and_forgets_older_answers() {
        var answers = Stream.iterate(NOW.minusSeconds(3_599), at -> at.plusSeconds(1))
                .limit(20)
                .map(at -> new Answer(at, ANN.id()))
                .toList();
        var full = RUNNING.withMemory(RUNNING.memory().withAnswers(answers));
        assertThat(comments(judge(full, BOB, "/start"))).isEmpty();

        var old = answers.stream()
                .map(answer -> new Answer(answer.at().minusSeconds(60), answer.person()))
                .toList();
        var decision = judge(RUNNING.withMemory(RUNNING.memory().withAnswers(old)), BOB, "/start");
        assertThat(comments(decision)).hasSize(1);
        assertThat(decision.next().memory().lately().answers()).containsExactly(new Answer(NOW, BOB.id()));
    }

    @Test
    void never_drops_what_an_obeyed_command_must_tell_others() {
        var answers = Stream.generate(() -> new Answer(NOW, ANN.id())).limit(20).toList();
        var full = SCHEDULED.withMemory(SCHEDULED.memory().withAnswers(answers));
        assertThat(comments(judge(full, ANN, "/start"))).containsExactly("It has begun.");
    }

    @Test
    void puts_a_note_onto_the_timeline_only() {
        var decision = judge(RUNNING, DAVE, "/note Queues are empty\nsince 22:10");
        assertThat(decision.effects()).containsExactly(new Effect.React(77, Reaction.OBEYED));
        assertThat(decision.next())
                .isEqualTo(RUNNING.tell(NOW, DAVE, new TimelineEvent.Noted("Queues are empty\nsince 22:10")));
    }

    private static Person person(String login) {
        return Stream.of(ANN, BOB, CAROL, DAVE, MALLORY)
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow();
    }
}
