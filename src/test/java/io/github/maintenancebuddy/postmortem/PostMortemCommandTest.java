package io.github.maintenancebuddy.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Impact;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Memory;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Role;
import io.github.maintenancebuddy.maintenance.Settings;
import io.github.maintenancebuddy.maintenance.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostMortemCommandTest {
    @Test
    void links_the_one_that_is_open() {
        var known = Finished.clean();
        known = known.withMemory(
                known.memory().withPostMortem(new Memory.Link(57, "https://github.com/x", 5700, Optional.empty())));
        assertThat(postmortem(known)).isEqualTo(Verdict.obeyed(known, Effect.comment("The post-mortem is #57.")));
    }

    @Test
    void opens_one_where_none_was_asked_for_and_remembers_it() {
        var quiet = Finished.clean(Impact.NO_IMPACT);
        var asked = (Verdict.Obeyed) postmortem(quiet);
        assertThat(asked.effects()).containsExactly(PostMortem.of(quiet));
        assertThat(postmortem(asked.next())).isInstanceOf(Verdict.Refused.class);
    }

    private static Verdict postmortem(Maintenance maintenance) {
        var facts = Facts.none(new Settings("https://mb.example"));
        var order = new Order(maintenance, Finished.BOB, Role.WRITE, Finished.at("2026-12-06T09:00"), "", facts);
        return PostMortemCommand.COMMAND.deed().apply(order);
    }
}
