package io.github.maintenancebuddy.core.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.Golden;
import io.github.maintenancebuddy.core.maintenance.ExtraLabels;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.Memory;
import io.github.maintenancebuddy.core.maintenance.PostMortemRules;
import io.github.maintenancebuddy.core.maintenance.PostMortemRules.When;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PostMortemTest {
    private static final Memory.Link LINK =
            new Memory.Link(57, "https://github.com/acme/shop/issues/57", new IssueId(5_700), Optional.empty());

    @Test
    void a_clean_maintenance_gets_the_short_form() throws IOException {
        assertThat(PostMortem.deviations(CompletedSamples.clean())).isEmpty();
        assertLooksLike("clean.md", CompletedSamples.clean());
    }

    @Test
    void a_troubled_one_says_what_went_differently() throws IOException {
        assertLooksLike("troubled.md", CompletedSamples.troubled());
    }

    @Test
    void a_rolled_back_one_is_told_as_such() throws IOException {
        assertLooksLike("rolled-back.md", CompletedSamples.rolledBack());
    }

    @Test
    void is_assigned_to_lead_and_buddy() {
        var effect = PostMortem.of(CompletedSamples.clean());
        assertThat(effect.title()).isEqualTo("Post-mortem: Move orders to PostgreSQL 18");
        assertThat(effect.assignees()).containsExactly("ann", "bob");
    }

    @Test
    void mentions_nobody() {
        assertThat(PostMortem.of(CompletedSamples.troubled()).body())
                .doesNotContainPattern("@\\w")
                .doesNotContain("<b>");
    }

    @Test
    void deviations_name_roles_and_no_people_and_no_private_reasons() {
        assertThat(String.join("\n", PostMortem.deviations(CompletedSamples.troubled())))
                .doesNotContainPattern("\\b(ann|bob|cat)\\b");
        assertThat(PostMortem.of(CompletedSamples.troubled()).body()).doesNotContain("Spain");
    }

    @Test
    void a_long_timeline_is_shortened_in_the_middle() {
        var maintenance = CompletedSamples.troubled();
        for (int i = 0; i < 500; i++) {
            var note = new TimelineEvent.Noted(i + " " + "@ü".repeat(150));
            maintenance = maintenance.tell(
                    CompletedSamples.at("2026-12-05T23:30").plusSeconds(i), CompletedSamples.ANN, note);
        }
        var body = PostMortem.of(maintenance).body();
        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(57_000, 59_999);
        assertThat(body)
                .contains(
                        "The maintenance was opened.", "more entries are left out", "Nobody but the lead", "## Action");
    }

    @Test
    void a_clean_one_without_impact_keeps_its_facts_in_the_closing_comment() {
        assertThat(PostMortem.opensByItself(CompletedSamples.clean(Impact.NO_IMPACT)))
                .isFalse();
        assertThat(PostMortem.opensByItself(CompletedSamples.clean(Impact.DEGRADED)))
                .isTrue();
        assertThat(PostMortem.opensByItself(CompletedSamples.troubled())).isTrue();
        assertThat(PostMortem.closingComment(CompletedSamples.clean(Impact.NO_IMPACT)))
                .startsWith("The work was completed successfully.\n\n|")
                .contains("| Length | 2 h | 59 min |");
    }

    @Test
    void the_configuration_says_when_one_is_opened() {
        var quiet = CompletedSamples.clean(Impact.NO_IMPACT);
        assertThat(PostMortem.opensByItself(with(quiet, When.ALWAYS))).isTrue();
        assertThat(PostMortem.opensByItself(with(quiet, When.WHEN_SOMETHING_WENT_WRONG)))
                .isFalse();
        assertThat(PostMortem.opensByItself(with(CompletedSamples.clean(), When.WHEN_SOMETHING_WENT_WRONG)))
                .isFalse();
        assertThat(PostMortem.opensByItself(with(CompletedSamples.troubled(), When.WHEN_SOMETHING_WENT_WRONG)))
                .isTrue();
        assertThat(PostMortem.opensByItself(with(CompletedSamples.rolledBack(), When.WHEN_SOMETHING_WENT_WRONG)))
                .isTrue();
    }

    @Test
    void what_goes_wrong_after_the_end_does_not_open_one() {
        var later = CompletedSamples.clean(Impact.NO_IMPACT)
                .tell(CompletedSamples.at("2026-12-05T23:01"), new TimelineEvent.NotDone(Undone.LABELS, "403"));
        assertThat(PostMortem.opensByItself(later)).isFalse();
        assertThat(PostMortem.deviations(later)).hasSize(1);
    }

    @Test
    void one_for_another_repository_names_that_of_the_maintenance() {
        var rules = new PostMortemRules(When.DEFAULT, Optional.of("acme/reviews"));
        var effect = PostMortem.of(with(CompletedSamples.clean(), rules, List.of("learning")));
        assertThat(effect.repository()).hasValue("acme/reviews");
        assertThat(effect.labels()).containsExactly("learning");
        assertThat(effect.body()).contains("Maintenance acme/shop#12 is closed.");
    }

    @Test
    void the_closing_comment_links_one_in_another_repository_or_says_why_it_is_not_there() {
        var elsewhere = new Memory.Link(
                3,
                "https://github.com/acme/reviews/issues/3",
                new IssueId(300),
                Optional.of(new Repository(new InstallationId(7), new RepositoryId(9), "acme/reviews", true)));
        assertThat(PostMortem.closingComment(CompletedSamples.clean(), elsewhere, Optional.empty()))
                .isEqualTo("The work was completed successfully. The post-mortem is acme/reviews#3.");
        assertThat(PostMortem.closingComment(CompletedSamples.clean(), LINK, Optional.of(Signal.NotThere.MORE_READERS)))
                .isEqualTo("The work was completed successfully. The post-mortem is #57. It is in this repository and"
                        + " not in the configured one, since more people could read it there.");
    }

    private static Maintenance with(Maintenance maintenance, When when) {
        return with(maintenance, new PostMortemRules(when, Optional.empty()), List.of());
    }

    private static Maintenance with(Maintenance maintenance, PostMortemRules rules, List<String> labels) {
        var none = MaintenanceRules.NONE;
        return maintenance.withRules(new MaintenanceRules(
                none.zone(),
                none.services(),
                none.roster(),
                none.notice(),
                none.freezes(),
                none.channels(),
                none.statusPage(),
                rules,
                new ExtraLabels(List.of(), labels)));
    }

    @Test
    void the_closing_comment_links_the_post_mortem() {
        assertThat(PostMortem.closingComment(CompletedSamples.clean(), LINK, Optional.empty()))
                .isEqualTo("The work was completed successfully. The post-mortem is #57.");
    }

    @Test
    void a_rolled_back_or_cancelled_one_links_the_form_prefilled() {
        var form = "(https://github.com/acme/shop/issues/new?template=maintenance.yml"
                + "&title=Move%20orders%20to%20PostgreSQL%2018&impact=Full%20outage&zone=Europe%2FBerlin&duration=2h"
                + "&kind=Database%20migration&buddy=%40bob&rolling-back-takes=30m&services=API%2C%20Web"
                + "&what=Move%20the";
        assertThat(PostMortem.closingComment(CompletedSamples.rolledBack(), LINK, Optional.empty()))
                .contains("The post-mortem is #57.", form, "&extra-tasks=verify%3A%20Place%20an%20order)");
        assertThat(PostMortem.cancelledComment(CompletedSamples.rolledBack()))
                .startsWith("This maintenance is cancelled.")
                .contains(form);
    }

    @Test
    void the_form_for_the_next_attempt_is_filled_in_but_for_the_start() throws IOException {
        var form = Files.readString(Path.of(".github/ISSUE_TEMPLATE/maintenance.yml"));
        var fields = Pattern.compile("^ {4}id: (.+)$", Pattern.MULTILINE)
                .matcher(form)
                .results()
                .map(id -> id.group(1))
                .toList();
        var full = CompletedSamples.rolledBack();
        var asked = full.request();
        var url = PrefilledForm.url(full.withRequest(new Request(
                asked.whatAndWhy(),
                asked.services(),
                asked.impact(),
                asked.kind(),
                asked.publicNotice(),
                Optional.of("ann"),
                asked.buddy(),
                asked.rollingBack(),
                asked.rollingBackTakes(),
                asked.extraTasks())));
        assertThat(fields).hasSize(13).contains("start");
        assertThat(fields)
                .filteredOn(field -> !field.equals("start"))
                .allMatch(field -> url.contains("&" + field + "="));
        assertThat(url).doesNotContain("&start=");
    }

    @Test
    void the_form_for_the_next_attempt_stays_as_short_as_servers_take() {
        var wordy = CompletedSamples.rolledBack();
        var asked = wordy.request();
        var url = PrefilledForm.url(wordy.withRequest(new Request(
                "ü".repeat(3_000),
                asked.services(),
                asked.impact(),
                asked.kind(),
                Optional.of("n".repeat(5_900)),
                asked.lead(),
                asked.buddy(),
                asked.rollingBack(),
                asked.rollingBackTakes(),
                asked.extraTasks())));
        assertThat(url)
                .hasSizeLessThan(6_001)
                .contains("&services=", "&rolling-back=")
                .doesNotContain("&what=");
    }

    private static void assertLooksLike(String golden, Maintenance maintenance) throws IOException {
        Golden.check("postmortem/" + golden, PostMortem.of(maintenance).body());
    }
}
