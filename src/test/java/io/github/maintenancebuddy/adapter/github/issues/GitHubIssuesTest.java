package io.github.maintenancebuddy.adapter.github.issues;

import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.ISSUE;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.NOW;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.json;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.says;
import static io.github.maintenancebuddy.runtime.outbox.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.maintenancebuddy.adapter.github.ScriptedGitHub;
import io.github.maintenancebuddy.adapter.github.signin.AppIdentity;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.decision.Effect.Reaction;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import io.github.maintenancebuddy.runtime.outbox.Issues.Draft;
import io.github.maintenancebuddy.runtime.outbox.Issues.NewIssue;
import io.github.maintenancebuddy.runtime.outbox.Issues.State;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class GitHubIssuesTest {
    private static final String PATH = "/repos/acme/shop/issues/7";
    private static final String SINCE = "&since=2026-11-22T09:55:00Z";

    @RegisterExtension
    private final ScriptedGitHub github = new ScriptedGitHub();

    private GitHubIssues issues;

    @BeforeEach
    void start() {
        var clients = github.clients();
        issues = new GitHubIssues(clients, new AppIdentity(clients));
        github.answers("GET", "/app", json(200, "{\"id\":77,\"slug\":\"maintenance-buddy\"}"));
    }

    /** One request, with exactly this text. */
    private void sent(String request, String body) {
        assertThat(github.requests()).containsExactly(request);
        if (body.isEmpty()) {
            assertThat(github.lastBody()).isEmpty();
        } else {
            var mapper = JsonMapper.shared();
            assertThat(mapper.readTree(github.lastBody())).isEqualTo(mapper.readTree(body.replace('\'', '"')));
        }
    }

    private static ResponseDefinitionBuilder issue(String assignees) {
        return json(200, "{\"number\":7,\"assignees\":[%s]}".formatted(assignees));
    }

    @Test
    void reads_the_body() {
        github.answers("GET", PATH, json(200, "{\"body\":\"a\\r\\nb 🛠\",\"updated_at\":\"2026-12-05T21:00:00Z\"}"));
        assertThat(done(issues.text(ISSUE)).body()).isEqualTo("a\r\nb 🛠");
        sent("GET " + PATH, "");
    }

    @Test
    void an_empty_body_is_null_at_GitHub() {
        github.answers("GET", PATH, json(200, "{\"body\":null,\"updated_at\":\"2026-12-05T21:00:00Z\"}"));
        assertThat(done(issues.text(ISSUE)).body()).isEmpty();
    }

    @Test
    void writes_the_body_and_nothing_else() {
        github.answers("PATCH", PATH, json(200, "{\"updated_at\":\"2026-12-05T21:00:00Z\"}"));
        issues.writeText(ISSUE, "a\r\nb 🛠");
        sent("PATCH " + PATH, "{'body':'a\\r\\nb 🛠'}");
    }

    @Test
    void comments() {
        github.answers("POST", PATH + "/comments", json(201, "{\"id\":3000000001,\"body\":\"hello\",\"user\":null}"));
        assertThat(done(issues.comment(ISSUE, "hello"))).isEqualTo(3_000_000_001L);
        sent("POST " + PATH + "/comments", "{'body':'hello'}");
    }

    @Test
    void edits_a_comment() {
        github.answers("PATCH", "/repos/acme/shop/issues/comments/31", json(200, "{\"id\":31}"));
        issues.editComment(ISSUE, 31, "new");
        sent("PATCH /repos/acme/shop/issues/comments/31", "{'body':'new'}");
    }

    @ParameterizedTest
    @CsvSource({"OBEYED,+1", "NOT_UNDERSTOOD,confused", "NOT_ALLOWED,-1", "SEEN,eyes"})
    void reacts(Reaction reaction, String content) {
        var path = "/repos/acme/shop/issues/comments/31/reactions";
        github.answers("POST", path, json(201, "{\"id\":1,\"content\":\"%s\"}".formatted(content)));
        issues.react(ISSUE, 31, reaction);
        sent("POST " + path, "{'content':'%s'}".formatted(content));
    }

    @Test
    void a_label_of_ours_that_is_new_gets_its_color() {
        github.answers("POST", PATH + "/labels", json(200, """
            [{"name": "maintenance: overrun", "color": "ededed"},
             {"name": "maintenance", "color": "00ff00"},
             {"name": "theirs", "color": "ededed"}]
            """));
        github.answers("PATCH", "/repos/acme/shop/labels/maintenance%3A%20overrun", json(200, "{}"));
        issues.addLabels(ISSUE, List.of("maintenance: overrun"));
        assertThat(github.requests())
                .containsExactly("POST " + PATH + "/labels", "PATCH /repos/acme/shop/labels/maintenance%3A%20overrun");
        assertThat(github.lastBody()).isEqualTo("{\"color\":\"b60205\"}");
    }

    @Test
    void adds_labels_and_tells_which_there_are() {
        github.answers("POST", PATH + "/labels", json(200, "[{\"name\":\"maintenance\"},{\"name\":\"x\"}]"));
        assertThat(done(issues.addLabels(ISSUE, List.of("x")))).containsExactlyInAnyOrder("maintenance", "x");
        sent("POST " + PATH + "/labels", "{'labels':['x']}");
    }

    @Test
    void removes_a_label_whatever_its_name() {
        github.answers("DELETE", PATH + "/labels/maintenance%3A%20in%20progress", json(200, "[]"));
        issues.removeLabel(ISSUE, "maintenance: in progress");
        sent("DELETE " + PATH + "/labels/maintenance%3A%20in%20progress", "");
    }

    @Test
    void a_label_that_is_gone_is_removed() {
        github.answers("DELETE", PATH + "/labels/kind%2Fbug%3F", says(404, "Label does not exist"));
        issues.removeLabel(ISSUE, "kind/bug?");
        sent("DELETE " + PATH + "/labels/kind%2Fbug%3F", "");
    }

    @Test
    void assigns_and_tells_who_is() {
        github.answers("POST", PATH + "/assignees", issue("{\"login\":\"ann\"}").withStatus(201));
        assertThat(done(issues.assign(ISSUE, List.of("ann", "bob")))).containsExactly("ann");
        sent("POST " + PATH + "/assignees", "{'assignees':['ann','bob']}");
    }

    @Test
    void unassigns() {
        github.answers("DELETE", PATH + "/assignees", issue(""));
        issues.unassign(ISSUE, List.of("bob"));
        sent("DELETE " + PATH + "/assignees", "{'assignees':['bob']}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPEN|{'state':'open'}",
                "CLOSED_AS_COMPLETED|{'state':'closed','state_reason':'completed'}",
                "CLOSED_AS_NOT_PLANNED|{'state':'closed','state_reason':'not_planned'}"
            },
            quoteCharacter = '"')
    void closes_and_opens(State state, String body) {
        github.answers("PATCH", PATH, json(200, "{\"number\":7}"));
        issues.setState(ISSUE, state);
        sent("PATCH " + PATH, body);
    }

    @Test
    void opens_an_issue_beside() {
        var url = "https://github.com/acme/shop/issues/8";
        var path = "/repos/acme/shop/issues";
        github.answers("POST", path, json(201, "{\"id\":80,\"number\":8,\"html_url\":\"%s\"}".formatted(url)));
        assertThat(done(issues.open(ISSUE.repository(), new Draft("T", "B", List.of("post-mortem"), List.of("ann")))))
                .isEqualTo(new NewIssue(new IssueId(80), 8, url));
        sent("POST " + path, "{'title':'T','body':'B','labels':['post-mortem'],'assignees':['ann']}");
    }

    @Test
    void puts_an_issue_below_another_by_its_own_number_at_GitHub() {
        github.answers("POST", PATH + "/sub_issues", json(201, "{\"number\":7}"));
        issues.addSubIssue(ISSUE, new IssueId(4_000_000_080L));
        sent("POST " + PATH + "/sub_issues", "{'sub_issue_id':4000000080}");
    }

    @Test
    void an_older_server_that_knows_no_sub_issues_refuses() {
        github.answers("POST", PATH + "/sub_issues", says(404, "Not Found"));
        assertThat(issues.addSubIssue(ISSUE, new IssueId(80))).isInstanceOf(EffectOutcome.Refused.class);
    }

    @Test
    void works_below_the_path_of_an_enterprise_server() {
        var clients = github.clients(github.url().resolve("/repositories/api/v3/"));
        github.answers(
                "POST",
                "/repositories/api/v3" + ScriptedGitHub.MINT,
                ScriptedGitHub.token("ghs_x", NOW.plusSeconds(3600)));
        github.answers("PATCH", "/repositories/api/v3" + PATH, json(200, "{\"updated_at\":\"2026-12-05T21:00:00Z\"}"));
        new GitHubIssues(clients, new AppIdentity(clients)).writeText(ISSUE, "text");
        assertThat(github.requests()).containsExactly("PATCH /repositories/api/v3" + PATH);
    }

    private static String text(long id, int number, String app, String body) {
        return """
            {"id":%d,"number":%d,"html_url":"https://x/%d","body":%s,"performed_via_github_app":%s}\
            """.formatted(id, number, number, body, app);
    }

    @Test
    void finds_our_comment_by_marker_and_app() {
        var marked = "\"x <!-- mb:1 -->\"";
        var list = String.join(
                ",",
                text(1, 0, "null", marked),
                text(2, 0, "{\"id\":78}", marked),
                text(3, 0, "{\"id\":77}", "\"other\""),
                text(4, 0, "{\"id\":77}", "null"),
                "{\"id\":5,\"body\":\"<!-- mb:1 -->\"}",
                text(6, 0, "{\"id\":77}", marked));
        github.answers("GET", PATH + "/comments", json(200, "[" + list + "]"));
        assertThat(done(issues.findComment(ISSUE, "<!-- mb:1 -->", NOW.plusMillis(5))))
                .contains(6L);
        assertThat(done(issues.findComment(ISSUE, "<!-- mb:2 -->", NOW))).isEmpty();
        var search = "GET " + PATH + "/comments?per_page=100" + SINCE;
        assertThat(github.requests()).containsExactly("GET /app", search, search);
    }

    @Test
    void reads_the_next_page_too() {
        var next = github.url() + PATH + "/comments?page=2";
        var ours = "[" + text(6, 0, "{\"id\":77}", "\"<!-- mb:1 -->\"") + "]";
        github.answers(
                "GET",
                PATH + "/comments",
                json(200, "[]").withHeader("Link", "<https://x?page=1>; rel=\"prev\", <" + next + ">; rel=\"next\""),
                json(200, ours));
        assertThat(done(issues.findComment(ISSUE, "<!-- mb:1 -->", NOW))).contains(6L);
        assertThat(github.requests().getLast()).isEqualTo("GET " + PATH + "/comments?page=2");
    }

    @Test
    void what_cannot_be_looked_through_is_not_taken_for_absent() {
        var next = "<" + github.url() + PATH + "/comments?page=2>; rel=\"next\"";
        github.answers("GET", PATH + "/comments", json(200, "[]").withHeader("Link", next));
        assertThat(issues.findComment(ISSUE, "<!-- mb:1 -->", NOW)).isInstanceOf(EffectOutcome.Refused.class);
        assertThat(github.requests()).hasSize(11);
    }

    @Test
    void finds_our_issue_by_marker_and_app() {
        var path = "/repos/acme/shop/issues";
        var list = text(1, 8, "null", "\"<!-- mb:1 -->\"") + "," + text(2, 9, "{\"id\":77}", "\"<!-- mb:1 -->\"");
        github.answers("GET", path, json(200, "[" + list + "]"));
        assertThat(done(issues.findIssue(ISSUE.repository(), "<!-- mb:1 -->", NOW)))
                .contains(new NewIssue(new IssueId(2), 9, "https://x/9"));
        assertThat(github.requests().getLast())
                .isEqualTo("GET " + path + "?state=all&sort=created&direction=desc&per_page=100" + SINCE);
    }

    @Test
    void the_app_is_asked_for_once_and_again_after_a_failure() {
        var app = new AppIdentity(github.clients());
        github.answers("GET", "/app", says(500, "oops"), json(200, "{\"id\":77,\"slug\":\"maintenance-buddy\"}"));
        assertThatThrownBy(app::id).isInstanceOf(Busy.class);
        assertThat(app.id()).isEqualTo(77);
        assertThat(app.slug()).isEqualTo("maintenance-buddy");
        assertThat(app.login()).isEqualTo("maintenance-buddy[bot]");
        assertThat(github.requests()).containsExactly("GET /app", "GET /app");
    }
}
