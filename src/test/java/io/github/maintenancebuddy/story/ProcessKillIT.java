package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.Comment;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Person;
import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged app is killed in the middle of a maintenance: nothing is lost, and people see nothing twice. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ProcessKillIT {
    private final GitHub gitHub = GitHub.start(InstantSource.system());
    private final Person ann = gitHub.person("ann");
    private final Person bob = gitHub.person("bob");
    private final Person cleo = gitHub.person("cleo");

    @TempDir
    Path folder;

    private JarProcess app;
    private Repository shop;

    @BeforeEach
    void start() {
        shop = gitHub.repository("acme/shop")
                .publicly()
                .grant("ann", Role.WRITE)
                .grant("bob", Role.WRITE)
                .grant("cleo", Role.WRITE);
        startAgain();
    }

    @AfterEach
    void stop() {
        app.close();
        assertThat(gitHub.violations()).isEmpty();
        gitHub.close();
    }

    @Test
    void killed_at_every_stage_it_goes_on_as_if_nothing_had_been() {
        // Killed right after it has acknowledged the opened issue.
        var form = FilledForm.saturdayMigration().with("Start", "now").without("Extra tasks");
        var issue = ann.opens(shop, form.title(), form.text(), "maintenance");
        gitHub.awaitWebhooks();
        killAndStartAgain();
        await(() -> issue.body().contains("`P2`") && !issue.commentsByApp().isEmpty());

        // Killed while GitHub has stored a comment whose answer never came.
        gitHub.faults().next("POST", ".*/comments").delay(Duration.ofSeconds(5));
        ann.comments(issue, "/status");
        await(() -> said(issue, "open") == 1 && issue.commentsByApp().size() == 2);
        killAndStartAgain();

        // Killed with ticks acknowledged and not decided, or decided and not shown.
        ann.comments(issue, "/announce");
        bob.ticks(issue, "P2");
        gitHub.awaitWebhooks();
        killAndStartAgain();
        tickAll(ann, issue, 'P', 3);
        await(() -> said(issue, "**Started.**") == 1);

        tickAll(ann, issue, 'C', 1);
        gitHub.awaitWebhooks();
        killAndStartAgain();
        await(() -> issue.labels().contains("maintenance: verifying"));

        // Killed at the end, while the post-mortem is being opened.
        tickAll(bob, issue, 'V', 1);
        gitHub.faults().next("POST", ".*/issues").delay(Duration.ofSeconds(5));
        bob.comments(issue, "/complete");
        await(() -> shop.issues().size() == 2);
        killAndStartAgain();
        await(() -> !issue.isOpen());

        assertThat(shop.issues()).hasSize(2);
        assertThat(issue.commentsByApp().stream().map(Comment::body).map(ProcessKillIT::withoutMarker))
                .doesNotHaveDuplicates();
        assertThat(said(issue, "/accept")).isEqualTo(1);
        assertThat(said(issue, "post-mortem is #2")).isEqualTo(1);
        assertThat(issue.body()).doesNotContain("- [ ] `P", "- [ ] `C", "- [ ] `V");
        assertThat(issue.labels()).contains("maintenance: completed").doesNotContain("maintenance: verifying");
    }

    private void tickAll(Person person, Issue issue, char stage, int from) {
        for (var number = from; issue.body().contains("`" + stage + number + "`"); number++) {
            person.ticks(issue, "" + stage + number);
            if (issue.body().contains("`" + stage + number + "b`")) {
                (person.login().equals("ann") ? bob : cleo).ticks(issue, "" + stage + number + "b");
            }
        }
    }

    private long said(Issue issue, String words) {
        return issue.commentsByApp().stream()
                .filter(comment -> comment.body().contains(words))
                .count();
    }

    private void killAndStartAgain() {
        app.kill();
        startAgain();
    }

    private void startAgain() {
        app = JarProcess.start(gitHub, folder, Map.of());
        gitHub.sendWebhooksTo(app.webhooks());
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(condition);
    }

    private static String withoutMarker(String text) {
        return text.replaceAll("<!--.*-->", "").strip();
    }
}
