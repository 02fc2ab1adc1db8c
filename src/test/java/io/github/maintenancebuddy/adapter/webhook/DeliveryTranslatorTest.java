package io.github.maintenancebuddy.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.runtime.engine.Inbox;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
import io.github.maintenancebuddy.runtime.engine.ParsedMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What GitHub's deliveries tell. */
class DeliveryTranslatorTest {
    private static final Instant RECEIVED = Instant.parse("2026-12-01T13:00:00Z");
    private static final Instant UPDATED = Instant.parse("2026-12-01T11:00:00Z");
    private static final Person ANN = Person.named(1, "ann");
    private static final Person BOB = Person.named(2, "bob");
    private static final InstallationId APP = new InstallationId(77);
    private static final RepositoryId OTHER = new RepositoryId(501);
    private static final Repository SHOP = new Repository(APP, new RepositoryId(500), "acme/shop", false);
    private static final IssueRef ISSUE =
            new IssueRef(SHOP, new IssueId(9001), 7, "Database migration", "https://github.com/acme/shop/issues/7");
    private static final Object OURSELVES = PayloadSamples.person(99, "Buddy[bot]", "Bot");
    private static final Object OTHER_APP = PayloadSamples.person(98, "renovate[bot]", "Bot");

    private final DeliveryTranslator payloads = new DeliveryTranslator(
            body -> body.contains("### What and why"),
            () -> "buddy[bot]",
            payload -> new Signal.GapsCommented(RECEIVED, Long.parseLong(payload)));

    private ParsedMessage heard(String kind, PayloadSamples payload) {
        return payloads.read(new Inbox.Message(
                1, new LaneKey.OfIssue(new IssueId(9001)), kind, payload.json(), RECEIVED, 0, Optional.empty()));
    }

    private Optional<Signal> issues(PayloadSamples payload) {
        return heard("issues", payload).signal();
    }

    private Optional<Signal> comments(PayloadSamples payload) {
        return heard("issue_comment", payload).signal();
    }

    private static PayloadSamples edited() {
        return PayloadSamples.issue("edited").put("changes.body.from", "before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"opened", "labeled"})
    void an_open_labelled_issue_is_seen_and_tells_nothing_more(String action) {
        assertThat(heard("issues", PayloadSamples.issue(action)))
                .isEqualTo(new ParsedMessage(
                        Optional.of(new Signal.Opened(Instant.parse("2026-12-01T10:00:00Z"), ANN, ISSUE, "after")),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void an_issue_is_seen_by_its_form_or_its_label_while_it_is_open() {
        var form = PayloadSamples.issue("opened").put("issue.labels", List.of()).put("issue.body", PayloadSamples.FORM);
        assertThat(heard("issues", form).opened()).isPresent();
        assertThat(heard("issue_comment", PayloadSamples.comment("created")).opened())
                .isPresent();
        assertThat(heard(
                                "issues",
                                PayloadSamples.issue("opened")
                                        .put("issue.labels", PayloadSamples.labels("maintenance: draft")))
                        .opened())
                .isEmpty();
        assertThat(heard("issues", PayloadSamples.issue("closed").put("issue.state", "closed"))
                        .opened())
                .isEmpty();
    }

    @Test
    void an_issue_of_nobody_or_of_our_own_is_not_seen() {
        assertThat(heard("issues", PayloadSamples.issue("opened").nothing("issue.user"))
                        .opened())
                .isEmpty();
        assertThat(heard("issues", PayloadSamples.issue("opened").put("issue.user", OURSELVES))
                        .opened())
                .isEmpty();
        assertThat(heard("issues", PayloadSamples.issue("opened").put("changes.old_issue.id", 4))
                        .opened())
                .as("the transfer tells it")
                .isEmpty();
    }

    @Test
    void a_missing_text_is_empty_and_an_unknown_visibility_private() {
        var seen = heard(
                        "issues",
                        PayloadSamples.issue("opened")
                                .nothing("issue.body")
                                .without("repository.private")
                                .without("repository.visibility"))
                .opened()
                .orElseThrow();
        assertThat(seen.body()).isEmpty();
        assertThat(seen.issue().repository().hidden()).isTrue();
        assertThat(heard("issues", PayloadSamples.issue("opened").put("repository.visibility", "internal"))
                        .opened()
                        .orElseThrow()
                        .issue()
                        .repository()
                        .hidden())
                .isTrue();
    }

    @Test
    void an_edit_of_a_person_or_another_app_and_our_own() {
        assertThat(issues(edited())).contains(new Signal.Edited(UPDATED, BOB, "before", "after"));
        assertThat(issues(edited().put("sender", OTHER_APP)))
                .contains(new Signal.Edited(UPDATED, new Person(98, "renovate[bot]", false), "before", "after"));
        assertThat(issues(edited().put("sender", OURSELVES)))
                .contains(new Signal.Overwrote(UPDATED, "before", "after"));
        assertThat(issues(edited().nothing("changes.body.from")))
                .as("an issue that had no text")
                .contains(new Signal.Edited(UPDATED, BOB, "", "after"));
    }

    @Test
    void an_edit_of_something_else_than_the_text_tells_nothing() {
        assertThat(issues(PayloadSamples.issue("edited").put("changes.title.from", "old")))
                .isEmpty();
        assertThat(issues(PayloadSamples.issue("edited").put("changes", PayloadSamples.map())))
                .isEmpty();
        assertThat(issues(PayloadSamples.issue("edited"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"completed,COMPLETED", "not_planned,NOT_PLANNED", "duplicate,DUPLICATE", "new one,COMPLETED", ","})
    void closing_says_how(String reason, Signal.CloseReason expected) {
        var payload = PayloadSamples.issue("closed").put("issue.closed_at", "2026-12-01T10:59:00Z");
        var shape = reason == null ? payload.nothing("issue.state_reason") : payload.put("issue.state_reason", reason);
        assertThat(issues(shape))
                .contains(new Signal.Closed(
                        Instant.parse("2026-12-01T10:59:00Z"),
                        BOB,
                        expected == null ? Signal.CloseReason.COMPLETED : expected));
    }

    @Test
    void reopening_and_taking_a_label_off() {
        assertThat(issues(PayloadSamples.issue("reopened"))).contains(new Signal.Reopened(UPDATED, BOB));
        assertThat(issues(PayloadSamples.issue("unlabeled").put("label.name", "maintenance")))
                .contains(new Signal.Unlabeled(UPDATED, BOB, "maintenance"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "reopened", "unlabeled"})
    void what_we_or_nobody_did_tells_nothing(String action) {
        var payload = PayloadSamples.issue(action).put("label.name", "maintenance");
        assertThat(issues(payload.put("sender", OURSELVES))).isEmpty();
        assertThat(issues(payload.put("sender", PayloadSamples.person(10137, "ghost", "User"))))
                .isEmpty();
        assertThat(issues(payload.nothing("sender"))).isEmpty();
        assertThat(issues(payload.without("sender"))).isEmpty();
    }

    @Test
    void an_edit_of_nobody_tells_nothing() {
        assertThat(issues(edited().nothing("sender"))).isEmpty();
        assertThat(comments(PayloadSamples.comment("created").without("sender")))
                .isEmpty();
    }

    @Test
    void a_deleted_issue_is_gone_and_not_seen() {
        assertThat(heard("issues", PayloadSamples.issue("deleted").nothing("sender")))
                .isEqualTo(new ParsedMessage(
                        Optional.empty(), Optional.of(new Signal.Gone(RECEIVED, "the issue was deleted")), List.of()));
    }

    private static PayloadSamples transferredTo(String repository) {
        return PayloadSamples.issue("transferred")
                .put(
                        "changes.new_issue",
                        PayloadSamples.map(
                                "id", 9002, "number", 1, "title", "Database migration", "html_url", "https://x/1"))
                .put("changes.new_repository", PayloadSamples.repository(501, repository, true));
    }

    @Test
    void a_transferred_issue_moves_within_its_owner_and_is_gone_elsewhere() {
        var to = new Repository(APP, OTHER, "Acme/other", true);
        assertThat(issues(transferredTo("Acme/other")))
                .contains(new Signal.Moved(
                        RECEIVED, new IssueRef(to, new IssueId(9002), 1, "Database migration", "https://x/1")));
        assertThat(issues(transferredTo("acme-2/shop")))
                .contains(new Signal.Gone(RECEIVED, "the issue was transferred away"));
        assertThat(issues(PayloadSamples.issue("transferred"))).containsInstanceOf(Signal.Gone.class);
    }

    @Test
    void a_comment_of_a_person() {
        assertThat(comments(PayloadSamples.comment("created")))
                .contains(new Signal.Commented(Instant.parse("2026-12-01T12:00:00Z"), BOB, 300, "/extend 30m"));
        assertThat(comments(PayloadSamples.comment("edited").put("changes.body.from", "/extend 20m")))
                .contains(new Signal.CommentEdited(
                        Instant.parse("2026-12-01T12:30:00Z"), BOB, 300, "/extend 20m", "/extend 30m"));
    }

    @Test
    void a_comment_of_an_app_or_for_an_app_tells_nothing() {
        assertThat(comments(PayloadSamples.comment("created").put("sender", OTHER_APP)))
                .isEmpty();
        assertThat(comments(PayloadSamples.comment("created").put("comment.performed_via_github_app.id", 5)))
                .isEmpty();
        assertThat(comments(PayloadSamples.comment("created").nothing("comment.performed_via_github_app")))
                .isPresent();
        assertThat(comments(PayloadSamples.comment("edited")
                        .put("changes.body.from", "x")
                        .put("sender", OURSELVES)))
                .isEmpty();
        assertThat(comments(PayloadSamples.comment("edited"))).isEmpty();
        assertThat(heard("issue_comment", PayloadSamples.comment("deleted"))).isEqualTo(ParsedMessage.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"renamed", "privatized", "publicized", "transferred"})
    void a_repository_that_has_changed(String action) {
        var payload = PayloadSamples.bare(action).put("repository", PayloadSamples.repository(500, "acme/store", true));
        assertThat(heard("repository", payload).fanOut())
                .containsExactly(new ParsedMessage.FanOut.RepositoryChanged(
                        RECEIVED, new Repository(APP, new RepositoryId(500), "acme/store", true)));
    }

    @Test
    void what_is_gone_for_many() {
        var repository = PayloadSamples.repository(500, "acme/store", true);
        assertThat(heard("repository", PayloadSamples.bare("archived").put("repository", repository))
                        .fanOut())
                .containsExactly(new ParsedMessage.FanOut.RepositoryGone(
                        RECEIVED, APP, SHOP.id(), "the repository was archived"));
        assertThat(heard("repository", PayloadSamples.bare("deleted").put("repository", repository))
                        .fanOut())
                .containsExactly(
                        new ParsedMessage.FanOut.Uninstalled(RECEIVED, APP, Optional.of(SHOP.id())),
                        new ParsedMessage.FanOut.RepositoryGone(
                                RECEIVED, APP, SHOP.id(), "the repository was deleted"));
        assertThat(heard("installation", PayloadSamples.bare("deleted")).fanOut())
                .containsExactly(
                        new ParsedMessage.FanOut.Uninstalled(RECEIVED, APP, Optional.empty()),
                        new ParsedMessage.FanOut.InstallationGone(RECEIVED, APP, "the app was removed"));
        assertThat(heard("installation", PayloadSamples.bare("suspend")).fanOut())
                .containsExactly(
                        new ParsedMessage.FanOut.InstallationSuspended(RECEIVED, APP),
                        new ParsedMessage.FanOut.InstallationGone(RECEIVED, APP, "the app was suspended"));
        var removed = List.of(PayloadSamples.map("id", 500), PayloadSamples.map("id", 501));
        assertThat(heard(
                                "installation_repositories",
                                PayloadSamples.bare("removed").put("repositories_removed", removed))
                        .fanOut())
                .containsExactly(
                        new ParsedMessage.FanOut.Uninstalled(RECEIVED, APP, Optional.of(SHOP.id())),
                        new ParsedMessage.FanOut.RepositoryGone(
                                RECEIVED, APP, SHOP.id(), "the app was removed from the repository"),
                        new ParsedMessage.FanOut.Uninstalled(RECEIVED, APP, Optional.of(OTHER)),
                        new ParsedMessage.FanOut.RepositoryGone(
                                RECEIVED, APP, OTHER, "the app was removed from the repository"));
    }

    @Test
    void where_the_app_is_installed() {
        var open = PayloadSamples.map("id", 500, "full_name", "acme/store", "private", false);
        var closed = PayloadSamples.map("id", 501, "full_name", "acme/vault", "private", true);
        var both = new ParsedMessage.FanOut.Installed(
                RECEIVED,
                List.of(
                        new Repository(APP, new RepositoryId(500), "acme/store", false),
                        new Repository(APP, OTHER, "acme/vault", true)));
        assertThat(heard("installation", PayloadSamples.bare("created").put("repositories", List.of(open, closed)))
                        .fanOut())
                .containsExactly(both);
        assertThat(heard(
                                "installation_repositories",
                                PayloadSamples.bare("added").put("repositories_added", List.of(open, closed)))
                        .fanOut())
                .containsExactly(both);
        assertThat(heard("installation", PayloadSamples.bare("unsuspend")).fanOut())
                .containsExactly(new ParsedMessage.FanOut.InstallationBack(RECEIVED, APP));
    }

    @Test
    void a_signal_of_our_own_comes_back() {
        assertThat(payloads.read(new Inbox.Message(
                        1, new LaneKey.OfIssue(new IssueId(2)), Inbox.SIGNAL, "42", RECEIVED, 0, Optional.empty())))
                .isEqualTo(new ParsedMessage(
                        Optional.empty(), Optional.of(new Signal.GapsCommented(RECEIVED, 42)), List.of()));
    }

    @Test
    void the_end_of_a_run_is_ours_by_who_started_it_whoever_ran_it_again() {
        var ended = new Signal.RunEnded(Instant.parse("2026-12-01T12:45:00Z"), 30433642, 2, "success");
        assertThat(heard("workflow_run", PayloadSamples.run("completed")).fanOut())
                .containsExactly(new ParsedMessage.FanOut.RunEnded(SHOP.id(), ended));
        assertThat(heard("workflow_run", PayloadSamples.run("completed").put("workflow_run.actor", OTHER_APP)))
                .isEqualTo(ParsedMessage.NOTHING);
    }
}
