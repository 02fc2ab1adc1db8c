package io.github.maintenancebuddy.adapter.github;

import static io.github.maintenancebuddy.runtime.outbox.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.github.issues.GitHubIssues;
import io.github.maintenancebuddy.adapter.github.people.GitHubPeople;
import io.github.maintenancebuddy.adapter.github.signin.AppIdentity;
import io.github.maintenancebuddy.adapter.github.signin.AppPrivateKey;
import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.HttpClientExchange;
import io.github.maintenancebuddy.adapter.github.transport.HttpTransport;
import io.github.maintenancebuddy.adapter.github.transport.TrafficListener;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.decision.Effect.Reaction;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.Role;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import io.github.maintenancebuddy.runtime.outbox.Issues;
import io.github.maintenancebuddy.runtime.outbox.Issues.Draft;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandInContractTest {
    @Test
    void every_call_works_at_the_stand_in() throws Exception {
        try (var github = GitHub.start(InstantSource.system());
                var transport = new HttpTransport(
                        URI.create(github.url()),
                        new HttpClientExchange(Duration.ofSeconds(10)),
                        InstantSource.system(),
                        TrafficListener.NONE)) {
            var repo = github.repository("shop/infra").label("maintenance").grant("ann", Role.WRITE);
            var ann = github.person("ann");
            var issue = ann.opens(repo, "Move", "text", "maintenance");
            var clients = new GitHubClients(
                    String.valueOf(github.app().id()),
                    AppPrivateKey.read(github.app().privateKeyPem()),
                    transport,
                    InstantSource.system(),
                    Thread::sleep);
            var app = new AppIdentity(clients);
            var issues = new GitHubIssues(clients, app);
            var people = new GitHubPeople(clients, InstantSource.system());
            var shop = new Repository(
                    new InstallationId(github.app().installationOn("shop")),
                    new RepositoryId(repo.id()),
                    repo.fullName(),
                    false);
            var ref = new IssueRef(shop, new IssueId(issue.id()), issue.number(), "Move", "u");
            var start = Instant.now();
            assertThat(app.slug()).isEqualTo(github.app().slug());
            assertThat(done(issues.text(ref)).body()).isEqualTo("text");
            issues.writeText(ref, "a\r\nb");
            assertThat(issue.body()).isEqualTo("a\r\nb");
            var comment = done(issues.comment(ref, "hi <!-- mb:1 -->"));
            assertThat(done(issues.findComment(ref, "<!-- mb:1 -->", start))).contains(comment);
            issues.editComment(ref, comment, "new");
            issues.react(ref, comment, Reaction.OBEYED);
            issues.react(ref, comment, Reaction.OBEYED);
            assertThat(done(issues.addLabels(ref, List.of("maintenance: in progress"))))
                    .contains("maintenance", "maintenance: in progress");
            issues.removeLabel(ref, "maintenance: in progress");
            issues.removeLabel(ref, "maintenance: in progress");
            assertThat(issue.labels()).containsExactly("maintenance");
            assertThat(done(issues.assign(ref, List.of("ann", "nobody")))).containsExactly("ann");
            issues.unassign(ref, List.of("ann"));
            issues.setState(ref, Issues.State.CLOSED_AS_NOT_PLANNED);
            assertThat(issue.stateReason()).isEqualTo("not_planned");
            issues.setState(ref, Issues.State.OPEN);
            var opened = done(issues.open(
                    ref.repository(), new Draft("PM", "x <!-- mb:2 -->", List.of("post-mortem"), List.of("ann"))));
            assertThat(done(issues.findIssue(ref.repository(), "<!-- mb:2 -->", start)))
                    .contains(opened);
            assertThat(people.standing(shop, "ann").orElseThrow().role().name()).isEqualTo("WRITE");
            assertThat(people.standing(shop, "unknown-person")).isEmpty();
            assertThat(people.candidates(shop, MaintenanceRules.NONE, start).people())
                    .extracting(candidate -> candidate.person().login())
                    .contains("ann");
            repo.rename("platform");
            issues.writeText(ref, "renamed");
            assertThat(done(issues.text(ref)).body()).isEqualTo("renamed");
            github.revokeTokens();
            assertThat(done(issues.text(ref)).body()).isEqualTo("renamed");
            repo.archive(true);
            assertThat(issues.comment(ref, "x")).isInstanceOf(EffectOutcome.Refused.class);
            repo.archive(false);
            repo.grant("root", Role.ADMIN);
            github.person("root").deletes(issue);
            assertThat(issues.text(ref)).isInstanceOf(EffectOutcome.Refused.class);
            assertThat(github.violations()).isEmpty();
        }
    }
}
