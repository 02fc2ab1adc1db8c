package io.github.maintenancebuddy.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Happening;
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
        known = known.withMemory(known.memory().withPostMortem(new Memory.PostMortem(57, "https://github.com/x")));
        assertThat(postmortem(known)).isEqualTo(Verdict.obeyed(known, Effect.comment("The post-mortem is #57.")));
    }

    @Test
    void opens_one_where_the_app_did_not() {
        var quiet = Finished.clean(Impact.NO_IMPACT);
        assertThat(postmortem(quiet)).isEqualTo(Verdict.obeyed(quiet, PostMortem.of(quiet)));
    }

    @Test
    void does_not_open_a_second_one_beside_that_on_its_way() {
        assertThat(postmortem(Finished.clean())).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void tries_again_where_opening_has_failed() {
        var failed = Finished.clean()
                .tell(Finished.at("2026-12-05T23:00"), new Happening.NotDone("open the post-mortem", "issues are off"));
        assertThat(postmortem(failed)).isEqualTo(Verdict.obeyed(failed, PostMortem.of(failed)));
    }

    private static Verdict postmortem(Maintenance maintenance) {
        var facts = Facts.none(new Settings("https://mb.example", Optional.empty()));
        var order = new Order(maintenance, Finished.BOB, Role.WRITE, Finished.at("2026-12-06T09:00"), "", facts);
        return PostMortemCommand.COMMAND.deed().apply(order);
    }
}
