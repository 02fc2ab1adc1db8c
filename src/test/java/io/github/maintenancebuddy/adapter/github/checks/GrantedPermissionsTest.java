package io.github.maintenancebuddy.adapter.github.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.setup.AppManifest;
import io.github.maintenancebuddy.adapter.setup.CheckResult;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrantedPermissionsTest {
    private static final AppManifest NEEDED = AppManifest.at("https://buddy.example");

    @Test
    void of_everything_that_app_yml_asks_for_it_is_known_what_is_lost_without() {
        var asked = Stream.concat(NEEDED.permissions().keySet().stream(), NEEDED.events().stream())
                .filter(name -> !name.equals("issues"));
        assertThat(GrantedPermissions.CONSEQUENCES.keySet()).containsAll(asked.toList());
    }

    @Test
    void all_that_is_needed_is_enough_and_more_too() {
        var more = new HashMap<>(NEEDED.permissions());
        more.put("contents", "write");
        assertThat(new GrantedPermissions(more, NEEDED.events()).missing(NEEDED, "Permissions", "is missing"))
                .isEmpty();
    }

    @Test
    void reading_is_not_writing_and_what_may_be_left_out_is_not_wrong() {
        var less = new HashMap<>(NEEDED.permissions());
        less.put("issues", "read");
        less.remove("actions");
        var events = List.of("issues", "issue_comment", "repository");
        assertThat(new GrantedPermissions(less, events).missing(NEEDED, "Permissions", "is missing"))
                .containsExactlyInAnyOrder(
                        CheckResult.wrong(
                                "Permissions", "The permission issues: write is missing; without it nothing works."),
                        CheckResult.open(
                                "Permissions",
                                "The permission actions: write is missing; without it scripted steps are left to"
                                        + " people."),
                        CheckResult.open(
                                "Permissions",
                                "The event workflow_run is missing; without it the end of scripted steps is noticed"
                                        + " late."));
    }
}
