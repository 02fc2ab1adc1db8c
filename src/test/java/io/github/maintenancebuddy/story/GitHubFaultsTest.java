package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.Faults;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Role;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GitHub's API fails in every way it can: people see everything, once, as on a good day (behaviour.md, Operation). */
class GitHubFaultsTest extends Story {
    private static final String COMMENTS = "/issues/\\d+/comments$";
    private static final String ISSUE = "/issues/\\d+$";

    /** Teams, each with bad luck of its own. */
    private static final Map<String, Consumer<Faults.Next>> BAD_LUCK = Map.of(
            "502, not stored", Faults.Next::badGateway,
            "502, stored all the same", Faults.Next::storedButBadGateway,
            "connection reset before it was stored", Faults.Next::reset,
            "connection reset after it was stored", Faults.Next::storedButReset,
            "connection reset four seconds before it was stored", next -> next.storedLate(Duration.ofSeconds(4)),
            "an answer after three seconds", next -> next.delay(Duration.ofSeconds(3)),
            "401", Faults.Next::unauthorized,
            "403 with Retry-After", next -> next.secondaryLimit(403, Duration.ofSeconds(1)),
            "429 with Retry-After", next -> next.secondaryLimit(429, Duration.ofSeconds(1)));

    private static final AtomicInteger OWNERS = new AtomicInteger();

    private Issue issue;

    @BeforeEach
    void aMaintenanceIsPlanned() {
        issue = opens(ann, FilledForm.saturdayMigration());
        gitHub.forgetRequests();
    }

    @Test
    void a_comment_is_there_once_whatever_fails() {
        var teams = teams();
        teams.forEach(
                (luck, theirs) -> Objects.requireNonNull(BAD_LUCK.get(luck)).accept(next("POST", theirs, COMMENTS)));

        teams.values().forEach(theirs -> ann.comments(theirs, "/status"));
        settle();

        teams.forEach((luck, theirs) ->
                assertThat(said(theirs)).as(luck).hasSize(2).last().asString().containsIgnoringCase("scheduled"));
    }

    @Test
    void who_has_to_wait_for_an_answer_gets_a_sign() {
        next("GET", issue, "/permission$").delay(Duration.ofSeconds(4));

        var comment = cleo.comments(issue, "/note the disk is full");
        settle();

        assertThat(comment.reactions()).containsExactly("eyes", "+1");
    }

    @Test
    void a_command_is_obeyed_once_and_shown_whatever_fails() {
        var teams = teams();
        teams.forEach((luck, theirs) -> {
            Objects.requireNonNull(BAD_LUCK.get(luck)).accept(next("GET", theirs, "/collaborators/cleo/permission$"));
            Objects.requireNonNull(BAD_LUCK.get(luck)).accept(next("POST", theirs, "/reactions$"));
            Objects.requireNonNull(BAD_LUCK.get(luck)).accept(next("PATCH", theirs, ISSUE));
        });

        teams.values().forEach(theirs -> cleo.comments(theirs, "/extend 30m"));
        settle();

        teams.forEach((luck, theirs) -> {
            assertThat(answers(theirs.comments().getLast())).as(luck).containsExactly("+1");
            assertThat(theirs.body()).as(luck).contains("2 h 30 min").containsOnlyOnce("maintenance-buddy:begin");
            assertThat(said(theirs)).as(luck).hasSize(1);
        });
    }

    @Test
    void the_post_mortem_is_opened_once_although_nobody_knows() {
        comments(ann, issue, "/announce\n/skip P2 alone tonight\n/start anyway it is urgent");
        gitHub.faults().next("POST", "/issues$").storedButBadGateway();

        comments(ann, issue, "/complete anyway it is done");

        assertThat(shop.issues()).hasSize(2);
        assertThat(issue.isOpen()).isFalse();
        assertThat(lastSaid(issue)).contains("#2");
    }

    @Test
    void all_tokens_are_revoked_in_the_middle() {
        gitHub.revokeTokens();

        comments(ann, issue, "/extend 30m");

        assertThat(issue.body()).contains("2 h 30 min");
        assertThat(gitHub.requests().stream().filter(request -> request.path().endsWith("/access_tokens")))
                .hasSize(1);
    }

    @Test
    void an_archived_repository_takes_nothing_and_the_app_goes_on() {
        gitHub.webhookFaults().loseNext("repository.archived");
        shop.archive(true);

        passes(Duration.ofHours(24));

        assertThat(refusals()).isNotEmpty().allMatch(refusal -> refusal.contains("403"));
        shop.archive(false);
        comments(ann, issue, "/extend 30m");
        assertThat(issue.body()).contains("2 h 30 min");
    }

    @Test
    void an_archived_repository_that_GitHub_reports_cancels_what_was_planned() throws Exception {
        comments(ann, issue, "/announce");
        gitHub.forgetRequests();

        shop.archive(true);
        settle();
        passes(Duration.ofDays(3));

        assertThat(app.page("/status/" + shop.fullName())).contains("Cancelled");
        assertThat(gitHub.requests())
                .as("the page reads the configuration, and nothing is written")
                .noneMatch(request ->
                        !request.method().equals("GET") && request.path().contains(shop.fullName() + "/"));
    }

    @Test
    void a_deleted_issue_without_a_webhook_is_refused_and_another_goes_on() {
        var other = opens(cleo, FilledForm.saturdayMigration());
        gitHub.webhookFaults().loseNext("issues.deleted");
        shop.grant("cleo", Role.ADMIN);
        cleo.deletes(issue);

        itIs("2026-12-05T21:00:00Z");

        assertThat(refusals()).isNotEmpty().allMatch(refusal -> refusal.contains("410"));
        assertThat(said(other)).anyMatch(comment -> comment.contains("**not started**"));
    }

    @Test
    void a_renamed_repository_is_followed_although_no_webhook_said_so() {
        gitHub.webhookFaults().loseNext("repository.renamed");
        shop.rename("store-" + shop.name());

        comments(ann, issue, "/extend 30m");
        assertThat(issue.body()).contains("2 h 30 min");
        assertThat(gitHub.requests()).anyMatch(request -> request.status() == 307);
    }

    @Test
    void a_renamed_repository_has_its_pages_under_the_new_name() throws Exception {
        comments(ann, issue, "/announce");
        shop.rename("store-" + shop.name());
        settle();
        gitHub.forgetRequests();

        comments(ann, issue, "/extend 30m");

        assertThat(gitHub.requests()).noneMatch(request -> request.status() == 307 || request.status() == 301);
        assertThat(issue.body()).contains("2 h 30 min", "/status/" + shop.fullName());
        assertThat(app.page("/status/" + shop.fullName())).contains("Shop closed for maintenance");
    }

    /** A maintenance for each bad luck; of owners of their own, so that no queue waits for another. */
    private Map<String, Issue> teams() {
        var form = FilledForm.saturdayMigration();
        var teams = new LinkedHashMap<String, Issue>();
        BAD_LUCK.keySet().forEach(luck -> {
            var owner = "team-" + OWNERS.incrementAndGet();
            var theirs = hire(gitHub.repository(owner + "/shop").publicly());
            teams.put(luck, ann.opens(theirs, form.title(), form.text(), "maintenance"));
        });
        settle();
        clock.move(Duration.ofSeconds(1));
        return teams;
    }

    private Faults.Next next(String method, Issue theirs, String path) {
        return gitHub.faults().next(method, "/repos/" + theirs.repository().fullName() + ".*" + path);
    }

    private Stream<String> refusals() {
        return kept(issue).timeline().entries().stream()
                .map(entry -> entry.what().toString())
                .filter(what -> what.startsWith("NotDone"));
    }
}
