package io.github.maintenancebuddy.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.Golden;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Impact;
import io.github.maintenancebuddy.maintenance.Maintenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PostMortemTest {
    @Test
    void a_clean_maintenance_gets_the_short_form() throws IOException {
        assertThat(PostMortem.deviations(Finished.clean())).isEmpty();
        assertLooksLike("clean.md", Finished.clean());
    }

    @Test
    void a_troubled_one_says_what_went_differently() throws IOException {
        assertLooksLike("troubled.md", Finished.troubled());
    }

    @Test
    void a_rolled_back_one_is_told_as_such() throws IOException {
        assertLooksLike("rolled-back.md", Finished.rolledBack());
    }

    @Test
    void is_assigned_to_lead_and_buddy() {
        var effect = PostMortem.of(Finished.clean());
        assertThat(effect.title()).isEqualTo("Post-mortem: Move orders to PostgreSQL 18");
        assertThat(effect.assignees()).containsExactly("ann", "bob");
    }

    @Test
    void mentions_nobody() {
        assertThat(PostMortem.of(Finished.troubled()).body())
                .doesNotContainPattern("@\\w")
                .doesNotContain("<b>");
    }

    @Test
    void deviations_name_roles_and_no_people_and_no_private_reasons() {
        assertThat(String.join("\n", PostMortem.deviations(Finished.troubled())))
                .doesNotContainPattern("\\b(ann|bob|cat)\\b");
        assertThat(PostMortem.of(Finished.troubled()).body()).doesNotContain("Spain");
    }

    @Test
    void a_long_timeline_is_shortened_in_the_middle() {
        var maintenance = Finished.troubled();
        for (int i = 0; i < 500; i++) {
            var note = new Happening.Noted(i + " " + "@ü".repeat(150));
            maintenance = maintenance.tell(Finished.at("2026-12-05T23:30").plusSeconds(i), Finished.ANN, note);
        }
        var body = PostMortem.of(maintenance).body();
        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(57_000, 59_999);
        assertThat(body)
                .contains(
                        "The maintenance was opened.", "more entries are left out", "Nobody but the lead", "## Action");
    }

    @Test
    void a_clean_one_without_impact_keeps_its_facts_in_the_closing_comment() {
        assertThat(PostMortem.opensByItself(Finished.clean(Impact.NO_IMPACT))).isFalse();
        assertThat(PostMortem.opensByItself(Finished.clean(Impact.DEGRADED))).isTrue();
        assertThat(PostMortem.opensByItself(Finished.troubled())).isTrue();
        assertThat(PostMortem.closingComment(Finished.clean(Impact.NO_IMPACT)))
                .startsWith("The work was completed successfully.\n\n|")
                .contains("| Length | 2 h | 59 min |");
    }

    @Test
    void the_closing_comment_links_the_post_mortem() {
        assertThat(PostMortem.closingComment(Finished.clean(), 57))
                .isEqualTo("The work was completed successfully. The post-mortem is #57.");
    }

    @Test
    void a_rolled_back_or_cancelled_one_links_the_form_prefilled() {
        var form = "(https://github.com/acme/shop/issues/new?template=maintenance.yml"
                + "&title=Move%20orders%20to%20PostgreSQL%2018&impact=Full%20outage&zone=Europe%2FBerlin&duration=2h"
                + "&kind=Database%20migration&buddy=%40bob&rolling-back-takes=30m&services=API%2C%20Web"
                + "&what=Move%20the";
        assertThat(PostMortem.closingComment(Finished.rolledBack(), 57))
                .contains("The post-mortem is #57.", form, "&extra-tasks=verify%3A%20Place%20an%20order)");
        assertThat(PostMortem.cancelledComment(Finished.rolledBack()))
                .startsWith("This maintenance is cancelled.")
                .contains(form);
    }

    private static void assertLooksLike(String golden, Maintenance maintenance) throws IOException {
        Golden.check("postmortem/" + golden, PostMortem.of(maintenance).body());
    }
}
