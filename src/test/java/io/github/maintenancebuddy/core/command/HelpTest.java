package io.github.maintenancebuddy.core.command;

import static io.github.maintenancebuddy.core.command.SampleCommands.CATALOGUE;
import static io.github.maintenancebuddy.core.command.SampleCommands.comments;
import static io.github.maintenancebuddy.core.command.SampleCommands.judge;
import static io.github.maintenancebuddy.core.command.SampleCommands.maintenance;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    record Case(String name, Phase phase, Person person) {}

    static Stream<Case> cases() {
        return Stream.of(
                new Case("draft-lead", Phase.DRAFT, SampleCommands.ANN),
                new Case("scheduled-buddy", Phase.SCHEDULED, SampleCommands.BOB),
                new Case("in-progress-lead", Phase.IN_PROGRESS, SampleCommands.ANN),
                new Case("in-progress-write", Phase.IN_PROGRESS, SampleCommands.CAROL),
                new Case("verifying-stranger", Phase.VERIFYING, SampleCommands.MALLORY),
                new Case("completed-triage", Phase.COMPLETED, SampleCommands.DAVE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lists_what_you_may_do_now(Case given) {
        var texts = comments(judge(maintenance(given.phase()), given.person(), "/help"));
        assertThat(texts).hasSize(1);
        CommandGolden.check("help-" + given.name() + ".md", texts.getFirst());
        assertThat(CommandParser.read(texts.getFirst(), new CommandIndex(CATALOGUE).names()))
                .isEmpty();
    }

    @Test
    void writes_the_table_of_the_readme() {
        CommandGolden.check("table.md", Help.table(CATALOGUE));
    }

    @Test
    void escapes_bars_in_the_table() {
        var note = Note.COMMAND;
        var odd = new Command(
                new Usage("odd", List.of("/odd a|b"), "this | that", "/odd a"),
                note.access(),
                note.needs(),
                note.handler());
        assertThat(Help.table(List.of(odd))).contains("| `/odd a\\|b` |").contains("| this \\| that |");
    }
}
