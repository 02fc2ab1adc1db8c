package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.Comment;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas on one PostgreSQL share a maintenance; one of them is killed in the middle of it. */
class ReplicasIT {
    @TempDir
    Path folder;

    @Test
    void what_one_has_heard_the_other_finishes() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var gitHub = GitHub.start(InstantSource.system())) {
            var database = Map.of(
                    "SPRING_DATASOURCE_URL",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "SPRING_DATASOURCE_USERNAME",
                    "postgres");
            var shop = gitHub.repository("acme/shop")
                    .publicly()
                    .grant("ann", Role.WRITE)
                    .grant("bob", Role.WRITE);
            var ann = gitHub.person("ann");
            try (var one = JarProcess.start(gitHub, folder, database);
                    var two = JarProcess.start(gitHub, folder, database)) {
                gitHub.sendWebhooksTo(one.webhooks());
                var form = FilledForm.saturdayMigration().with("Start", "in 3h");
                var issue = ann.opens(shop, form.title(), form.text(), "maintenance");
                await(() -> issue.body().contains("`P2`"));

                // The first one has heard of the command, and dies before it is answered.
                gitHub.faults().next("POST", ".*/comments").delay(Duration.ofSeconds(5));
                ann.comments(issue, "/status");
                gitHub.awaitWebhooks();
                one.kill();

                // The second one answers, once, and takes over all that comes.
                gitHub.sendWebhooksTo(two.webhooks());
                gitHub.person("bob").ticks(issue, "P2");
                var last = ann.comments(issue, "/extend 30m");
                await(() -> last.reactions().contains("+1")
                        && issue.commentsByApp().size() >= 2
                        && !issue.body().contains("has not accepted")
                        && issue.body().contains("2 h 30 min"));

                assertThat(issue.commentsByApp().stream().map(Comment::body)).doesNotHaveDuplicates();
                assertThat(issue.commentsByApp()).hasSize(2);
            }
            assertThat(gitHub.violations()).isEmpty();
        }
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(condition);
    }
}
