package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.github.standin.Delivery;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * GitHub's webhooks come twice, late and in any order: the plan, its history and what people see are as on an evening on
 * which they do not (behaviour.md, Operation).
 */
class WebhookFaultsTest extends Story {
    private static final AtomicInteger OWNERS = new AtomicInteger();

    private Issue calm;

    /** How the webhooks of something that happens come to the app. */
    private interface Way {
        void of(Runnable deed);
    }

    @BeforeEach
    void everythingComesOnceAndInOrder() {
        ofAnotherOwner();
        calm = evening(deed -> {
            deed.run();
            settle();
        });
        openTheShop();
        ofAnotherOwner();
    }

    /** What one owner plans at the same time is named on both issues, so each evening has its own owner. */
    private void ofAnotherOwner() {
        shop = hire(gitHub.repository("faults-" + OWNERS.incrementAndGet() + "/shop")
                .publicly());
    }

    @Test
    void every_delivery_comes_twice() {
        for (var i = 0; i < 500; i++) {
            gitHub.webhookFaults().sendTwiceNext("*");
        }

        sameAsOnACalm(evening(deed -> {
            deed.run();
            settle();
        }));
    }

    @Test
    void all_that_happens_at_once_comes_in_reverse() {
        sameAsOnACalm(evening(deed -> {
            gitHub.webhookFaults().hold();
            deed.run();
            gitHub.webhookFaults().releaseReversed();
            settle();
        }));
    }

    @Test
    void the_news_of_our_own_writes_come_only_at_the_end() {
        var ours = new ArrayList<Delivery>();
        gitHub.webhookFaults().hold();
        var issue = evening(deed -> {
            deed.run();
            gitHub.webhookFaults().release(held -> {
                held.stream().filter(this::isOurs).forEach(ours::add);
                return held.stream().filter(delivery -> !isOurs(delivery)).toList();
            });
            gitHub.webhookFaults().hold();
            settle();
        });

        assertThat(ours).isNotEmpty();
        gitHub.webhookFaults().release();
        ours.reversed().forEach(gitHub::redeliver);
        settle();
        sameAsOnACalm(issue);
    }

    @Test
    void everything_that_was_delivered_is_delivered_again() {
        var issue = evening(deed -> {
            deed.run();
            settle();
        });
        gitHub.forgetRequests();

        gitHub.deliveries().reversed().forEach(gitHub::redeliver);
        settle();

        sameAsOnACalm(issue);
        assertThat(gitHub.requests()).isEmpty();
    }

    @Test
    void a_comment_on_a_new_issue_comes_before_it_is_labelled_and_opened() {
        gitHub.webhookFaults().hold();
        var form = FilledForm.saturdayMigration();
        var issue = ann.opens(shop, form.title(), form.text(), "maintenance");
        clock.move(Duration.ofSeconds(1));
        var comment = bob.comments(issue, "/accept");
        gitHub.webhookFaults().releaseReversed();
        settle();

        assertThat(answers(comment)).containsExactly("+1");
        assertThat(issue.body()).contains("- [x] `P2`").doesNotContain("has not accepted");
        assertThat(said(issue)).hasSize(1);
        assertThat(issue.labels()).containsExactlyInAnyOrder("maintenance", "maintenance: scheduled");
    }

    @Test
    void the_edit_that_closed_the_last_gap_comes_before_the_opening() {
        gitHub.webhookFaults().hold();
        var form = FilledForm.saturdayMigration().with("Start", "soon");
        var issue = ann.opens(shop, form.title(), form.text(), "maintenance");
        clock.move(Duration.ofSeconds(1));
        ann.edits(issue, body -> body.replace("soon", "2026-12-05 22:00"));
        gitHub.webhookFaults().releaseReversed();
        settle();

        assertThat(issue.labels()).contains("maintenance: scheduled");
        assertThat(said(issue)).singleElement().asString().startsWith("@ann").contains("@bob");
    }

    @Test
    void a_tick_that_is_delivered_after_our_own_write_counts_as_theirs_and_only_once() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        gitHub.webhookFaults().hold();
        clock.move(Duration.ofSeconds(1));
        bob.ticks(issue, "P2");
        clock.move(Duration.ofSeconds(1));
        ann.comments(issue, "/extend 30m");
        var ticked = gitHub.webhookFaults().held().getFirst();

        // Only the command comes: the plan is written while the tick is not known.
        gitHub.webhookFaults().release(held -> List.of(held.getLast()));
        settle();
        assertThat(issue.body()).contains("2 h 30 min", "- [x] `P2`");
        assertThat(kept(issue).crew().buddy().accepted()).isFalse();

        gitHub.redeliver(ticked);
        settle();
        assertThat(kept(issue).crew().buddy().accepted()).isTrue();
        assertThat(issue.body()).contains("- [x] `P2`").doesNotContain("has not accepted");
        assertThat(said(issue)).hasSize(1);

        var seen = IssueView.of(issue);
        gitHub.redeliver(ticked);
        settle();
        assertThat(IssueView.of(issue)).isEqualTo(seen);
        assertThat(kept(issue).timeline().entries())
                .filteredOn(entry -> entry.what().toString().contains(TaskRef.P2.toString()))
                .hasSize(1);
    }

    /** Ann plans a maintenance with Bob, at once changes her mind about it, and announces it. */
    private Issue evening(Way way) {
        var form = FilledForm.saturdayMigration();
        way.of(() -> ann.opens(shop, form.title(), form.text(), "maintenance"));
        var issue = shop.issue(1);
        way.of(() -> {
            ticksNow(bob, issue, "P2");
            ticksNow(ann, issue, "P3");
            ticksNow(cleo, issue, "P4");
        });
        way.of(() -> {
            clock.move(Duration.ofSeconds(1));
            cleo.unticks(issue, "P3");
            ticksNow(ann, issue, "P5");
            ticksNow(bob, issue, "P3");
        });
        way.of(() -> commentsNow(ann, issue, "/extend 30m"));
        way.of(() -> commentsNow(dave, issue, "/note the backup is from 11:00\n/cancel"));
        way.of(() -> ticksNow(ann, issue, "P1"));
        way.of(() -> clock.move(Duration.ofMinutes(1)));
        way.of(() -> {
            clock.move(Duration.ofSeconds(1));
            bob.edits(issue, body -> body.replace("### Verify", "- [ ] Turn the lights on\n\n### Verify"));
        });
        return issue;
    }

    private boolean isOurs(Delivery delivery) {
        return delivery.json().get("sender") instanceof Map<?, ?> sender
                && gitHub.app().bot().login().equals(sender.get("login"));
    }

    private void ticksNow(Person person, Issue issue, String reference) {
        clock.move(Duration.ofSeconds(1));
        person.ticks(issue, reference);
    }

    private void commentsNow(Person person, Issue issue, String text) {
        clock.move(Duration.ofSeconds(1));
        person.comments(issue, text);
    }

    private void sameAsOnACalm(Issue issue) {
        assertThat(IssueView.of(issue)).isEqualTo(IssueView.of(calm));
        assertThat(kept(issue).plan()).isEqualTo(kept(calm).plan());
        assertThat(history(issue)).isEqualTo(history(calm));
    }

    private List<String> history(Issue issue) {
        return kept(issue).timeline().entries().stream()
                .sorted(Comparator.comparing(TimelineEntry::at).thenComparing(TimelineEntry::toString))
                .map(TimelineEntry::toString)
                .toList();
    }
}
