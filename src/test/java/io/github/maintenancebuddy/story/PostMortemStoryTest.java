package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.ExtraLabels;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.PostMortemRules;
import io.github.maintenancebuddy.github.standin.CloseReason;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.Role;
import io.github.maintenancebuddy.runtime.engine.Maintenances;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is left when the window has closed (behaviour.md, The post-mortem). */
class PostMortemStoryTest extends Story {
    private static final AtomicInteger REVIEWS = new AtomicInteger();

    @Test
    void open_action_items_are_reminded_of_until_they_are_done_or_the_post_mortem_is_closed() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        var review = completes(issue);
        passes(Duration.ofDays(7));
        assertThat(said(review)).isEmpty();

        // Nobody had filled it in during the first week. Now they do.
        edits(bob, review, body -> body.replace("- [ ] What is to be done · owner: who · due: YYYY-MM-DD", """
            - [ ] Buy disks · owner: @bob
            - [ ] Write it down · owner: @cleo
            - [ ] Thank @dave · owner: @bob\
            """));
        passes(Duration.ofDays(7));
        assertThat(lastSaid(review))
                .startsWith("@bob @cleo still to be done")
                .contains("- Buy disks", "- Write it down")
                .doesNotContain("@dave");
        assertThat(said(review)).hasSize(1);

        // The app is off over the third and the fourth week, and catches up with one reminder of what is left.
        edits(bob, review, body -> body.replace("- [ ] Buy", "- [x] Buy").replace("- [ ] Thank", "- [x] Thank"));
        theAppIsOffFor(Duration.ofDays(15));
        assertThat(said(review)).hasSize(2);
        assertThat(lastSaid(review)).startsWith("@cleo still to be done").doesNotContain("Buy disks");

        // From then on monthly.
        passes(Duration.ofDays(20));
        assertThat(said(review)).hasSize(2);
        passes(Duration.ofDays(10));
        assertThat(said(review)).hasSize(3);

        // Closed is closed.
        cleo.closes(review, CloseReason.COMPLETED);
        passes(Duration.ofDays(31));
        gitHub.forgetRequests();
        passes(Duration.ofDays(31));
        assertThat(said(review)).hasSize(3);
        assertThat(gitHub.requests()).noneMatch(request -> request.path().startsWith(path(review)));
    }

    @Test
    void nobody_is_reminded_twice_when_GitHub_stored_a_reminder_and_did_not_say_so() {
        var review = completes(opens(ann, FilledForm.saturdayMigration()));
        edits(bob, review, body -> body + "\n- [ ] Buy disks · owner: @bob");
        gitHub.faults().next("POST", "/comments$").storedButBadGateway();

        passes(Duration.ofDays(7));

        assertThat(said(review)).hasSize(1);
    }

    @Test
    void a_reminder_finds_that_the_post_mortem_was_deleted() {
        var review = completes(opens(ann, FilledForm.saturdayMigration()));
        shop.grant("root", Role.ADMIN);
        gitHub.person("root").deletes(review);

        passes(Duration.ofDays(7));
        gitHub.forgetRequests();
        passes(Duration.ofDays(31));

        assertThat(gitHub.requests()).noneMatch(request -> request.path().startsWith(path(review)));
    }

    @Test
    void is_a_sub_issue_once_whatever_GitHub_answers() {
        gitHub.faults().next("POST", "/sub_issues$").storedButBadGateway();
        var issue = opens(ann, FilledForm.saturdayMigration());

        var review = completes(issue);

        assertThat(issue.subIssues()).containsExactly(review);
        assertThat(lastSaid(issue)).contains("The post-mortem is #" + review.number() + ".");
        assertThat(review.body()).contains("Maintenance #" + issue.number() + " is closed.");
        assertThat(issue.isOpen()).isFalse();
    }

    @Test
    void a_private_one_goes_to_a_private_repository_that_nobody_else_reads() {
        shop.privately();
        var reviews = reviews().privately().grant("ann", Role.READ).grant("cleo", Role.WRITE);
        var issue = configured(opens(ann, FilledForm.saturdayMigration()), reviews);

        completes(issue);

        var review = reviews.issues().getFirst();
        assertThat(review.labels()).containsExactlyInAnyOrder("post-mortem", "learning");
        assertThat(review.body()).contains("Maintenance " + shop.fullName() + "#" + issue.number() + " is closed.");
        assertThat(lastSaid(issue)).contains("The post-mortem is " + reviews.fullName() + "#1.");
        assertThat(issue.subIssues()).containsExactly(review);
        assertThat(shop.issues()).containsExactly(issue);

        // Its action items are reminded of there, and the next plan keeps them to those who can read it.
        edits(cleo, review, body -> body + "\n- [ ] Buy disks · owner: @cleo");
        passes(Duration.ofDays(7));
        assertThat(lastSaid(review)).startsWith("@cleo still to be done");
        var next = opens(ann, FilledForm.saturdayMigration().with("Start", "2026-12-19 22:00"));
        assertThat(next.body()).contains("From earlier maintenances").doesNotContain("Buy disks");
    }

    @Test
    void never_where_more_people_could_read_it() {
        shop.privately();
        for (var reviews :
                List.of(reviews().privately().grant("eve", Role.READ), reviews().publicly())) {
            var issue = configured(opens(ann, FilledForm.saturdayMigration()), reviews);
            var review = completes(issue);
            assertThat(reviews.issues()).isEmpty();
            assertThat(review.repository()).isEqualTo(shop);
            assertThat(lastSaid(issue))
                    .contains("The post-mortem is #" + review.number() + ".", "since more people could read it there");
        }
    }

    @Test
    void where_the_app_is_not_installed_it_stays_with_its_maintenance() {
        var hidden = reviews().privately();
        var open = reviews().publicly();
        gitHub.app().cover(hidden, false);
        gitHub.app().cover(open, false);

        var first = configured(opens(ann, FilledForm.saturdayMigration()), hidden);
        completes(first);
        assertThat(lastSaid(first)).contains("since I cannot reach that");

        var second = configured(opens(ann, FilledForm.saturdayMigration()), open);
        completes(second);
        assertThat(lastSaid(second)).contains("since GitHub did not let me open it there");

        var third = configured(
                opens(ann, FilledForm.saturdayMigration()),
                gitHub.repository("umbrella/reviews").publicly());
        completes(third);
        assertThat(lastSaid(third)).contains("since that belongs to another account");
        assertThat(shop.issues()).hasSize(6);
    }

    @Test
    void one_in_another_repository_is_opened_once_whatever_GitHub_answers() {
        var reviews = reviews();
        var issue = configured(opens(ann, FilledForm.saturdayMigration()), reviews);
        gitHub.faults().next("POST", reviews.fullName() + "/issues$").storedButReset();

        completes(issue);

        assertThat(reviews.issues()).hasSize(1);
        assertThat(shop.issues()).containsExactly(issue);
    }

    /** It begins and ends at once; the post-mortem is what was opened last. */
    private Issue completes(Issue issue) {
        comments(bob, issue, "/accept");
        comments(ann, issue, "/start anyway all are here\n/complete anyway it was quick");
        assertThat(issue.isOpen()).isFalse();
        return shop.issues().getLast();
    }

    private Repository reviews() {
        return gitHub.repository("acme/reviews-" + REVIEWS.incrementAndGet())
                .publicly()
                .grant("ann", Role.WRITE)
                .grant("bob", Role.WRITE);
    }

    /** The repository's file has named another one for its post-mortems. */
    private Issue configured(Issue issue, Repository reviews) {
        var none = MaintenanceRules.NONE;
        var rules = new MaintenanceRules(
                none.zone(),
                none.services(),
                none.roster(),
                none.notice(),
                none.freezes(),
                none.channels(),
                none.statusPage(),
                new PostMortemRules(PostMortemRules.When.DEFAULT, Optional.of(reviews.fullName())),
                new ExtraLabels(List.of(), List.of("learning")));
        var maintenances = app.bean(Maintenances.class);
        var known = maintenances.find(new IssueId(issue.id())).orElseThrow();
        var change = new Maintenances.Change(
                new IssueId(issue.id()),
                known.version(),
                known.value().withRules(rules),
                List.of(),
                Optional.<Instant>empty(),
                Optional.empty());
        assertThat(maintenances.commit(change, clock.instant())).isTrue();
        return issue;
    }

    private static String path(Issue issue) {
        return "/repos/" + issue.repository().fullName() + "/issues/" + issue.number();
    }
}
