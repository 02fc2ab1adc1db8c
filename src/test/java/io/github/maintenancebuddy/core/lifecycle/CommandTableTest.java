package io.github.maintenancebuddy.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of behaviour.md, Commands, every command by everybody in every phase. Who: the lead, the buddy, people with
 * write and with triage, anyone. When: draft, scheduled, running, completed, cancelled; a command for any time may have
 * rules of its own.
 */
class CommandTableTest {
    private static final String TABLE = """
        /help                | anyone           | draft scheduled running completed cancelled
        /status              | anyone           | draft scheduled running completed cancelled
        /preview             | triage           | draft scheduled
        /announce            | lead buddy write | scheduled running
        /publish Half done.  | lead buddy triage| draft scheduled running completed cancelled
        /correct Half done.  | lead buddy triage| draft scheduled running completed cancelled
        /note Half done.     | lead buddy triage| draft scheduled running completed cancelled
        /lead                | lead buddy write | draft scheduled running
        /lead @cleo          | lead buddy write | draft scheduled running
        /buddy @cleo         | lead write       | draft scheduled running
        /buddy next          | lead write       | draft scheduled running
        /accept              | buddy            | draft scheduled running
        /decline             | buddy            | draft scheduled running
        /reschedule tomorrow 22:00 for 2h | lead buddy write | draft scheduled
        /reschedule later    | lead buddy write | draft scheduled
        /start               | lead buddy       | scheduled
        /extend 30m          | lead buddy write | scheduled running
        /extend until 23:30  | lead buddy write | scheduled running
        /done P3             | lead buddy triage| draft scheduled running
        /undo P3             | lead buddy triage| draft scheduled running completed cancelled
        /skip P3 not needed  | lead buddy write | draft scheduled running
        /add verify look     | lead buddy write | draft scheduled running
        /assign C1 @cleo     | lead buddy write | draft scheduled running
        /run C1              | crew             | running
        /continue            | lead buddy write | running
        /rollback            | lead buddy write | running
        /complete            | lead buddy       | running
        /cancel              | lead buddy write | draft scheduled
        /postmortem          | triage           | completed
        """;

    private static final Map<Person, String> RIGHTS = new LinkedHashMap<>();
    private static final Map<Phase, Night> NIGHTS = new EnumMap<>(Phase.class);

    static {
        RIGHTS.put(Night.ANN, "lead crew write triage anyone");
        RIGHTS.put(Night.BOB, "buddy crew write triage anyone");
        RIGHTS.put(Night.CLEO, "write triage anyone");
        RIGHTS.put(Night.DAVE, "triage anyone");
        RIGHTS.put(Night.EVE, "anyone");

        var form = NightForm.USUAL.withStart("_No response_");
        var draft = Night.planned(form);
        draft.comments(Night.ANN, "/buddy @bob");
        NIGHTS.put(Phase.DRAFT, draft);
        NIGHTS.put(Phase.SCHEDULED, Night.planned());
        NIGHTS.put(Phase.IN_PROGRESS, Night.planned().running());
        NIGHTS.put(Phase.VERIFYING, Night.planned().verifying());
        var completed = Night.planned().verifying();
        completed.comments(Night.ANN, "/complete anyway all is well");
        NIGHTS.put(Phase.COMPLETED, completed);
        var cancelled = Night.planned();
        cancelled.comments(Night.ANN, "/cancel");
        NIGHTS.put(Phase.CANCELLED, cancelled);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void rights_and_phases_are_those_of_the_table(String line, String who, String when) {
        NIGHTS.forEach((phase, night) -> RIGHTS.forEach((person, rights) -> {
            var may = List.of(who.split(" ")).stream().anyMatch(rights::contains);
            var answer = String.join("\n", Night.said(night.wouldAnswer(person, line)));
            var about = line + " by " + person.login() + " in " + phase + ": " + answer;
            var refused = answer.contains("It is for ") || answer.contains("only for people with at least triage");
            assertThat(refused).as(about).isEqualTo(!may);
            assertThat(answer.contains("this is possible only"))
                    .as(about)
                    .isEqualTo(may && !when.contains(name(phase)));
        }));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        /start               | CLEO | SCHEDULED   | `/lead`
        /start               | ANN  | IN_PROGRESS | `/extend`
        /extend 30m          | DAVE | IN_PROGRESS | `/help`
        /extend 30m          | ANN  | DRAFT       | `/reschedule`
        /complete            | CLEO | VERIFYING   | `/lead`
        /complete            | ANN  | SCHEDULED   | `/start`
        /complete            | ANN  | VERIFYING   | `/complete anyway`
        /accept              | CLEO | SCHEDULED   | `/buddy @cleo`
        /cancel              | ANN  | IN_PROGRESS | `/rollback`
        /rollback            | ANN  | SCHEDULED   | `/cancel`
        /continue            | ANN  | IN_PROGRESS | just go on
        /continue            | ANN  | VERIFYING   | just go on
        /announce            | ANN  | DRAFT       | `/reschedule`
        /publish Hello       | ANN  | SCHEDULED   | `/announce`
        /correct Hello       | ANN  | IN_PROGRESS | `/publish TEXT`
        /reschedule later    | ANN  | DRAFT       | `/reschedule START
        /start               | ANN  | SCHEDULED   | `/start anyway`
        /add verify look     | ANN  | DRAFT       | `Extra tasks`
        /undo C1             | ANN  | COMPLETED   | `/note TEXT`
        /extend until 20:00  | ANN  | COMPLETED   | `/postmortem`
        /lead @eve           | ANN  | SCHEDULED   | Name somebody who has it
        /buddy @ann          | ANN  | SCHEDULED   | second person
        /decline             | ANN  | SCHEDULED   | `/buddy next`
        /skip P3             | ANN  | SCHEDULED   | `/skip P3 WHY`
        /run C1              | CLEO | IN_PROGRESS | `/lead`
        /run C1              | DAVE | IN_PROGRESS | with write access can take over
        /run C1              | ANN  | IN_PROGRESS | is no task with a workflow
        /run                 | ANN  | IN_PROGRESS | Say which task
        """)
    void a_refusal_names_the_way_out(String line, String person, Phase phase, String wayOut) {
        var by = RIGHTS.keySet().stream()
                .filter(one -> one.login().equalsIgnoreCase(person))
                .findFirst()
                .orElseThrow();
        var effects = Objects.requireNonNull(NIGHTS.get(phase)).wouldAnswer(by, line);
        assertThat(effects.getFirst()).isNotEqualTo(new Effect.React(Night.NEVER_HEARD, Effect.Reaction.OBEYED));
        // the mark that keeps a login in code from being a mention does not count
        var said = Night.said(effects).stream().map(words -> words.replace("\u200B", ""));
        assertThat(said.toList())
                .singleElement()
                .asString()
                .startsWith(by.mention() + " `" + line)
                .contains(wayOut);
    }

    @Test
    void every_command_is_in_the_table() {
        var rows = TABLE.lines().map(row -> row.substring(1).split(" ", 2)[0]).distinct();
        assertThat(rows)
                .containsExactlyElementsOf(
                        CommandCatalogue.ALL.stream().map(Command::name).toList());
    }

    private static String name(Phase phase) {
        return phase.running() ? "running" : phase.label();
    }
}
