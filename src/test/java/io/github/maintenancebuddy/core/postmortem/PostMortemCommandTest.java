package io.github.maintenancebuddy.core.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Memory;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostMortemCommandTest {
    @Test
    void links_the_one_that_is_open() {
        var known = CompletedSamples.clean();
        known = known.withMemory(
                known.memory().withPostMortem(new Memory.Link(57, "https://github.com/x", 5700, Optional.empty())));
        assertThat(postmortem(known)).isEqualTo(Verdict.obeyed(known, Effect.comment("The post-mortem is #57.")));
    }

    @Test
    void opens_one_where_none_was_asked_for_and_remembers_it() {
        var quiet = CompletedSamples.clean(Impact.NO_IMPACT);
        var asked = (Verdict.Obeyed) postmortem(quiet);
        assertThat(asked.effects()).containsExactly(PostMortem.of(quiet));
        assertThat(postmortem(asked.next())).isInstanceOf(Verdict.Refused.class);
    }

    private static Verdict postmortem(Maintenance maintenance) {
        var facts = Facts.none(new DecisionSettings("https://mb.example"));
        var caller = new Invocation.Caller(CompletedSamples.BOB, Role.WRITE, CompletedSamples.at("2026-12-06T09:00"));
        return new Invocation(PostMortemCommand.COMMAND, maintenance, caller, "", facts).handle();
    }
}
