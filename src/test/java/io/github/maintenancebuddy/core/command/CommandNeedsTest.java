package io.github.maintenancebuddy.core.command;

import static io.github.maintenancebuddy.core.command.SampleCommands.ANN;
import static io.github.maintenancebuddy.core.command.SampleCommands.BOB;
import static io.github.maintenancebuddy.core.command.SampleCommands.FACTS;
import static io.github.maintenancebuddy.core.command.SampleCommands.HANDOVER;
import static io.github.maintenancebuddy.core.command.SampleCommands.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.MentionedPerson;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Question.StandingOf;
import io.github.maintenancebuddy.core.maintenance.decision.Signal.Commented;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A command gets to know what it declares, and cannot forget to. */
class CommandNeedsTest {
    private static final Maintenance MAINTENANCE = SampleCommands.maintenance(Phase.SCHEDULED);
    private static final List<Command> CATALOGUE = List.of(HANDOVER);

    @Test
    void a_new_command_gets_to_know_whom_it_mentions() {
        var comment = ParsedComment.of(new Commented(NOW, ANN, 77, "/handover @bob"), CATALOGUE);
        assertThat(CommandEvaluator.questions(MAINTENANCE, comment, CATALOGUE)).contains(new StandingOf("bob"));
        var decision = CommandEvaluator.of(MAINTENANCE, comment, CATALOGUE, FACTS);
        assertThat(decision.next().crew().isLead(BOB)).isTrue();
    }

    @Test
    void a_command_that_mentions_people_must_declare_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Command(HANDOVER.usage(), HANDOVER.access(), Set.of(), HANDOVER.handler()))
                .withMessageContaining("/handover");
    }

    @Test
    void a_command_that_has_not_declared_it_gets_nobody() {
        var usage = new Usage("handover", List.of("/handover WHO"), "hand over", "/handover @ann");
        var forgetful = new Command(usage, HANDOVER.access(), Set.of(), HANDOVER.handler());
        assertThatIllegalStateException()
                .isThrownBy(() -> invocation(forgetful, "@bob").handle())
                .withMessageContaining("/handover");
    }

    @Test
    void a_login_is_known_unknown_or_was_not_looked_up() {
        var invocation = invocation(HANDOVER, "");
        assertThat(invocation.person("Bob").known().orElseThrow().person()).isEqualTo(BOB);
        assertThat(invocation.person("ghost")).isEqualTo(new MentionedPerson.Unknown());
        assertThat(invocation.person("else")).isEqualTo(new MentionedPerson.NotLookedUp());
        assertThat(invocation(HANDOVER, "@ghost").handle()).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void facts_do_not_pass_off_who_was_not_asked_for_as_unknown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FACTS.standing("else"))
                .withMessageContaining("else");
    }

    private static Invocation invocation(Command command, String arguments) {
        var caller = new Invocation.Caller(ANN, FACTS.role(ANN), NOW);
        return new Invocation(command, MAINTENANCE, caller, arguments, FACTS.with("ghost", Optional.empty()));
    }
}
