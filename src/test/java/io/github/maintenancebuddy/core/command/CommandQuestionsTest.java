package io.github.maintenancebuddy.core.command;

import static io.github.maintenancebuddy.core.command.SampleCommands.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.Question.Candidates;
import io.github.maintenancebuddy.core.maintenance.decision.Question.StandingOf;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandQuestionsTest {
    private static final Maintenance MAINTENANCE = SampleCommands.maintenance(Phase.SCHEDULED);

    @Test
    void asks_nothing_where_no_line_is_ours() {
        assertThat(questions("@carol /lead @bob")).isEmpty();
        assertThat(questions(new Person(1, "ann", false), "/lead")).isEmpty();
    }

    @Test
    void asks_who_gives_a_command_or_nearly_one() {
        assertThat(questions("/start")).containsExactly(new StandingOf("ann"));
        assertThat(questions("/strat")).containsExactly(new StandingOf("ann"));
    }

    @Test
    void asks_for_the_people_whom_a_command_names() {
        assertThat(questions("/lead @bob")).containsExactly(new StandingOf("ann"), new StandingOf("bob"));
        assertThat(questions("/buddy @bob, please\n/lead @Carol-Ann.\n/note @dave"))
                .contains(new StandingOf("ann"), new StandingOf("bob"), new StandingOf("Carol-Ann"));
        assertThat(questions("/note @dave")).doesNotContain(new StandingOf("dave"));
        assertThat(questions("/lead @bob_acme")).contains(new StandingOf("bob_acme"));
    }

    @Test
    void asks_for_no_login_that_cannot_be() {
        for (var text : List.of(
                "@", "@-bob", "@bob-", "@bo--b", "@acme/ops", "x@bob", "@renovate[bot]", "@" + "b".repeat(40))) {
            assertThat(questions("/lead " + text)).as(text).containsExactly(new StandingOf("ann"));
        }
    }

    @Test
    void asks_for_a_few_people_only() {
        var many = new StringBuilder("/lead");
        for (var i = 0; i < 1_000; i++) {
            many.append(" @user").append(i);
        }
        assertThat(questions(many.toString())).hasSize(11);
    }

    @Test
    void asks_who_could_be_drawn_by_the_rules_of_the_maintenance() {
        var candidates = new Candidates(MAINTENANCE.issue().id(), MAINTENANCE.rules(), SampleCommands.NOW);
        assertThat(questions("/buddy next"))
                .containsExactly(new StandingOf("ann"), candidates, new Question.Configured());
        assertThat(questions("/buddy @bob")).contains(candidates);
        assertThat(questions("/lead")).doesNotContain(candidates);
    }

    private static Set<Question> questions(String markdown) {
        return questions(ANN, markdown);
    }

    private static Set<Question> questions(Person by, String markdown) {
        return CommandEvaluator.questions(MAINTENANCE, SampleCommands.comment(by, markdown), SampleCommands.CATALOGUE);
    }
}
