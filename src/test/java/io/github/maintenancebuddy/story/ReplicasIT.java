package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.github.standin.Comment;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas on one PostgreSQL share a maintenance; one of them is killed in the middle of it. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ReplicasIT {
    @TempDir
    Path folder;

    @Test
    void what_one_has_received_the_other_finishes() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var gitHub = GitHub.start(InstantSource.system())) {
            var database = database(postgres);
            var shop = shop(gitHub);
            var ann = gitHub.person("ann");
            try (var one = JarProcess.start(gitHub, folder, database);
                    var two = JarProcess.start(gitHub, folder, database)) {
                gitHub.sendWebhooksTo(one.webhooks());
                var form = FilledForm.saturdayMigration().with("Start", "in 3h");
                var issue = ann.opens(shop, form.title(), form.text(), "maintenance");
                await(() -> issue.body().contains("`P2`"));

                // The first one has received the command, and is killed before it answers.
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

    @Test
    void each_is_restarted_while_people_go_on() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var gitHub = GitHub.start(InstantSource.system())) {
            var ann = gitHub.person("ann");
            var one = JarProcess.start(gitHub, folder, database(postgres));
            var two = JarProcess.start(gitHub, folder, database(postgres));
            try {
                gitHub.sendWebhooksTo(one.webhooks());
                var form = FilledForm.saturdayMigration().with("Start", "in 3h");
                var issue = ann.opens(shop(gitHub), form.title(), form.text(), "maintenance");
                await(() ->
                        issue.body().contains("`P2`") && !issue.commentsByApp().isEmpty());

                // The first one is stopped while GitHub takes its time with an answer of it, and finishes that.
                gitHub.faults().next("POST", ".*/comments").delay(Duration.ofSeconds(3));
                ann.comments(issue, "/status");
                await(() -> issue.commentsByApp().size() == 2);
                gitHub.sendWebhooksTo(two.webhooks());
                one.stop();
                assertThat(one.log()).doesNotContain(" ERROR ", "Exception");
                assertThat(inDoubt(postgres)).isZero();

                gitHub.person("bob").ticks(issue, "P2");
                await(() -> !issue.body().contains("has not accepted"));
                one = JarProcess.start(gitHub, folder, database(postgres));
                gitHub.sendWebhooksTo(one.webhooks());
                two.stop();
                assertThat(two.log()).doesNotContain(" ERROR ", "Exception");
                var last = ann.comments(issue, "/extend 30m");
                await(() -> last.reactions().contains("+1") && issue.body().contains("2 h 30 min"));

                assertThat(issue.commentsByApp()).hasSize(2);
                assertThat(issue.body()).contains("- [x] `P2`");
            } finally {
                one.close();
                two.close();
            }
            assertThat(gitHub.violations()).isEmpty();
        }
    }

    private static Map<String, String> database(EmbeddedPostgres postgres) {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                postgres.getJdbcUrl("postgres", "postgres"),
                "SPRING_DATASOURCE_USERNAME",
                "postgres");
    }

    private static Repository shop(GitHub gitHub) {
        return gitHub.repository("acme/shop")
                .publicly()
                .grant("ann", Role.WRITE)
                .grant("bob", Role.WRITE);
    }

    /** Effects that were begun and are not known to be done. */
    private static int inDoubt(EmbeddedPostgres postgres) throws Exception {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from effect where attempted_at is not null and done_at is null")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(condition);
    }
}
