package io.github.maintenancebuddy.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maintenancebuddy.adapter.webhook.Deliveries.Delivery;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bytes of a delivery alone prove to be nothing to us, or not to be as GitHub describes it. */
class DeliveryFilterTest {
    private static final Instant NOW = Instant.parse("2026-12-05T20:00:00Z");

    private final DeliveryFilter sieve = new DeliveryFilter("4711", Set.of("acme"));

    private Optional<Delivery> sift(String event, PayloadSamples payload) {
        return sieve.sift(event, "guid", payload.json(), NOW);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{}}",
                "{\"action\":\"opened\"",
                "{\"action\":7}",
                "{}",
                "[".repeat(100_000),
                "{\"action\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_001),
                "{\"action\":\"opened\",\"issue\":" + "1".repeat(2_000) + "}",
                PayloadSamples.issue("opened").put("issue", List.of()).json(),
                PayloadSamples.issue("opened").put("issue", "text").json(),
                PayloadSamples.issue("opened").without("issue").json(),
                PayloadSamples.issue("opened").nothing("issue").json(),
                PayloadSamples.issue("opened").without("issue.id").json(),
                PayloadSamples.issue("opened").put("issue.id", 0).json(),
                PayloadSamples.issue("opened").put("issue.id", -1).json(),
                PayloadSamples.issue("opened").put("issue.id", 1.5).json(),
                PayloadSamples.issue("opened").put("issue.id", "9001").json(),
                PayloadSamples.issue("opened").put("issue.number", "7").json(),
                PayloadSamples.issue("opened").put("issue.title", Map.of()).json(),
                PayloadSamples.issue("opened")
                        .put("issue.labels", Map.of("name", "maintenance"))
                        .json(),
                PayloadSamples.issue("opened")
                        .put("issue.labels", List.of("maintenance"))
                        .json(),
                PayloadSamples.issue("opened")
                        .put("issue.created_at", "yesterday")
                        .json(),
                PayloadSamples.issue("opened").put("issue.user", List.of()).json(),
                PayloadSamples.issue("opened").without("installation").json(),
                PayloadSamples.issue("opened").put("repository", 5).json(),
                PayloadSamples.issue("opened").put("repository.private", "no").json(),
                PayloadSamples.issue("edited").put("changes", List.of()).json(),
                PayloadSamples.issue("edited").put("changes.body.from", 5).json(),
                PayloadSamples.issue("edited").put("sender", "bob").json(),
                PayloadSamples.issue("closed").put("issue.closed_at", 5).json(),
                PayloadSamples.issue("unlabeled").put("label", "maintenance").json(),
                PayloadSamples.issue("transferred")
                        .put("changes.new_issue.id", "x")
                        .put("changes.new_repository.id", 1)
                        .json());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_is_not_as_github_describes_it_is_told_in_a_sentence(String body) {
        assertThatThrownBy(() -> sieve.sift("issues", "guid", body, NOW))
                .isInstanceOf(MalformedPayload.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void a_comment_or_repository_that_is_missing_is_told() {
        assertThatThrownBy(() -> sift("issue_comment", PayloadSamples.issue("created")))
                .hasMessage("comment must be in a delivery of the event issue_comment.");
        assertThatThrownBy(() -> sift("repository", PayloadSamples.bare("renamed")))
                .hasMessage("repository must be in a delivery of the event repository.");
    }

    /** A body of each event that we read, with the actions that others share. */
    static Stream<Arguments> bodies() {
        var repository = PayloadSamples.repository(500, "acme/shop", false);
        var sender = PayloadSamples.person(2, "bob", "User");
        return Stream.of("deleted", "transferred", "edited", "removed", "completed", "suspend")
                .flatMap(action -> Stream.of(
                        Arguments.of("issues", action, PayloadSamples.issue(action)),
                        Arguments.of("issue_comment", action, PayloadSamples.comment(action)),
                        Arguments.of("workflow_run", action, PayloadSamples.run(action)),
                        Arguments.of(
                                "repository",
                                action,
                                PayloadSamples.bare(action)
                                        .put("repository", repository)
                                        .put("sender", sender)),
                        Arguments.of(
                                "installation",
                                action,
                                PayloadSamples.bare(action)
                                        .put("repositories", List.of(repository))
                                        .put("sender", sender)),
                        Arguments.of(
                                "installation_repositories",
                                action,
                                PayloadSamples.bare(action)
                                        .put("repositories_removed", List.of(repository))
                                        .put("repositories_added", List.of())
                                        .put("repository_selection", "all")
                                        .put("sender", sender))));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_is_taken_under_no_other_events_name(String event, String action, PayloadSamples body) {
        for (var other : GitHubEvents.ACTIONS.keySet()) {
            if (other.equals(event)) {
                continue;
            }
            if (GitHubEvents.concerns(other, action)) {
                assertThatThrownBy(() -> sift(other, body))
                        .as("%s as %s", event, other)
                        .isInstanceOf(MalformedPayload.class)
                        .hasMessageEndingWith(" a delivery of the event " + other + ".");
            } else {
                assertThat(sift(other, body)).as("%s as %s", event, other).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "milestone", "release", "starred_at", "forkee", "team", "member", "ref"})
    void what_some_other_event_has_is_not_taken_for_the_end_of_a_repository(String key) {
        var deleted = PayloadSamples.bare("deleted")
                .put("repository", PayloadSamples.repository(500, "acme/shop", false))
                .put("sender", PayloadSamples.person(2, "bob", "User"));
        assertThat(sift("repository", deleted)).isPresent();
        assertThatThrownBy(() -> sift("repository", deleted.put(key, "something")))
                .hasMessage(key + " must not be in a delivery of the event repository.");
    }

    @Test
    void owners_who_are_not_served_are_not_heard_in_any_event() {
        var others = PayloadSamples.repository(501, "other/shop", false);
        assertThat(sift("repository", PayloadSamples.bare("deleted").put("repository", others)))
                .isEmpty();
        assertThat(sift("installation", PayloadSamples.bare("deleted").put("installation.account.login", "other")))
                .isEmpty();
        assertThat(sift("installation", PayloadSamples.bare("deleted").without("installation.account")))
                .isEmpty();
        assertThat(sift(
                        "installation_repositories",
                        PayloadSamples.bare("removed")
                                .put("repositories_removed", List.of(others))
                                .put("installation.account.login", "other")))
                .isEmpty();
        assertThat(sift("installation", PayloadSamples.bare("deleted").put("installation.account.login", "ACME")))
                .isPresent();
    }

    static Stream<PayloadSamples> nothingToUs() {
        var plain = List.of();
        return Stream.of(
                PayloadSamples.issue("opened").put("issue.labels", plain),
                PayloadSamples.issue("opened")
                        .put("issue.labels", PayloadSamples.labels("maintenance-window", "post-mortem")),
                PayloadSamples.issue("opened").put("issue.pull_request.url", "https://x"),
                PayloadSamples.issue("unlabeled").put("issue.pull_request.url", "https://x"),
                PayloadSamples.issue("assigned"),
                PayloadSamples.issue("opened")
                        .put("issue.labels", plain)
                        .put("issue.performed_via_github_app.id", 4712),
                PayloadSamples.issue("opened").put("repository.full_name", "other/shop"));
    }

    @ParameterizedTest
    @MethodSource("nothingToUs")
    void what_is_nothing_to_us_is_dropped(PayloadSamples payload) {
        assertThat(sift("issues", payload)).isEmpty();
        assertThat(sift("push", payload)).isEmpty();
    }

    static Stream<PayloadSamples> ours() {
        var plain = List.of();
        return Stream.of(
                PayloadSamples.issue("opened").put("issue.labels", PayloadSamples.labels("MAINTENANCE")),
                PayloadSamples.issue("opened").put("issue.labels", PayloadSamples.labels("Maintenance: overrun")),
                PayloadSamples.issue("opened").put("issue.labels", plain).put("issue.body", PayloadSamples.FORM),
                PayloadSamples.issue("opened").put("issue.labels", plain).put("issue.body", "x\r\n### Start\r\n"),
                PayloadSamples.issue("edited")
                        .put("issue.labels", plain)
                        .put("issue.body", "<!-- maintenance-buddy:begin -->"),
                PayloadSamples.issue("edited").put("issue.labels", plain).put("changes.body.from", PayloadSamples.FORM),
                PayloadSamples.issue("closed")
                        .put("issue.labels", plain)
                        .put("issue.performed_via_github_app.id", 4711),
                PayloadSamples.issue("unlabeled").put("issue.labels", plain).put("label.name", "maintenance"),
                PayloadSamples.issue("transferred").put("issue.labels", plain),
                PayloadSamples.issue("deleted").put("issue.labels", plain).nothing("sender"));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void what_may_be_ours_is_kept_in_the_lane_of_its_issue(PayloadSamples payload) {
        assertThat(sift("issues", payload))
                .contains(new Delivery("guid", "issues", new LaneKey.OfIssue(new IssueId(9001)), NOW, payload.json()));
    }

    @Test
    void comments_are_judged_by_their_issue() {
        assertThat(sift("issue_comment", PayloadSamples.comment("created")))
                .map(Delivery::lane)
                .contains(new LaneKey.OfIssue(new IssueId(9001)));
        assertThat(sift("issue_comment", PayloadSamples.comment("deleted"))).isEmpty();
        assertThat(sift("issue_comment", PayloadSamples.comment("created").put("issue.labels", List.of())))
                .isEmpty();
    }

    @Test
    void what_concerns_many_waits_in_the_lane_of_its_installation() {
        assertThat(sift("installation", PayloadSamples.bare("suspend")))
                .map(Delivery::lane)
                .contains(new LaneKey.OfInstallation(new InstallationId(77)));
        assertThat(sift("installation", PayloadSamples.bare("new_permissions_accepted")))
                .isEmpty();
    }

    @Test
    void of_runs_only_the_ends_of_those_that_an_app_has_started_are_kept() {
        assertThat(sift("workflow_run", PayloadSamples.run("completed")))
                .map(Delivery::lane)
                .contains(new LaneKey.OfRepository(new RepositoryId(500)));
        assertThat(sift("workflow_run", PayloadSamples.run("requested"))).isEmpty();
        assertThat(sift("workflow_run", PayloadSamples.run("completed").put("workflow_run.event", "push")))
                .isEmpty();
        assertThat(sift(
                        "workflow_run",
                        PayloadSamples.run("completed")
                                .put("workflow_run.actor", PayloadSamples.person(1, "ann", "User"))))
                .isEmpty();
        assertThat(sift("workflow_run", PayloadSamples.run("completed").nothing("workflow_run.actor")))
                .isEmpty();
        assertThat(sift("workflow_run", PayloadSamples.run("completed").put("repository.full_name", "other/shop")))
                .isEmpty();
        assertThatThrownBy(() ->
                        sift("workflow_run", PayloadSamples.run("completed").without("workflow_run.run_attempt")))
                .isInstanceOf(MalformedPayload.class);
    }

    @Test
    void without_a_list_of_owners_all_are_served() {
        var all = new DeliveryFilter("", Set.of());
        var other = PayloadSamples.issue("opened").put("repository.full_name", "other/shop");
        assertThat(all.sift("issues", "guid", other.json(), NOW)).isPresent();
    }
}
