package io.github.maintenancebuddy.adapter.github.people;

import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.SHOP;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.json;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.maintenancebuddy.RosterSamples;
import io.github.maintenancebuddy.adapter.github.ScriptedGitHub;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.people.Candidate;
import io.github.maintenancebuddy.core.maintenance.people.Candidates;
import io.github.maintenancebuddy.core.maintenance.people.Membership;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import io.github.maintenancebuddy.core.maintenance.people.Roster;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubPeopleTest {
    private static final String LIST = "/repos/acme/shop/collaborators";
    private static final String ACTIVITY = "/repos/acme/shop/activity";
    private static final String COMMENTS = "/repos/acme/shop/issues/comments";
    private static final String OPS = "/orgs/acme/teams/ops/members";
    private static final String ANN = LIST + "/ann/permission";

    @RegisterExtension
    private final ScriptedGitHub github = new ScriptedGitHub();

    private GitHubPeople people;

    @BeforeEach
    void start() {
        people = new GitHubPeople(github.clients(), github::now);
    }

    private void permission(String permission, String role, String flags) {
        var body = """
            {"permission":"%s","role_name":%s,"user":{"id":1,"login":"Ann","type":"User","permissions":{%s}}}\
            """.formatted(permission, role, flags);
        github.answers("GET", ANN, json(200, body));
    }

    private Role role() {
        return people.standing(SHOP, "ann").map(Membership::role).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "read,read,READ",
        "read,triage,TRIAGE",
        "write,write,WRITE",
        "write,maintain,MAINTAIN",
        "admin,admin,ADMIN",
        "none,none,NONE"
    })
    void reads_the_role(String permission, String roleName, Role role) {
        permission(permission, "\"" + roleName + "\"", "");
        assertThat(role()).isEqualTo(role);
        assertThat(github.requests()).containsExactly("GET " + ANN);
    }

    @Test
    void a_role_of_their_own_counts_by_what_it_allows() {
        permission("read", "\"reviewer\"", "\"pull\":true,\"triage\":true,\"push\":false");
        assertThat(role()).isEqualTo(Role.TRIAGE);
    }

    @Test
    void a_role_of_their_own_counts_at_least_as_the_one_it_is_built_on() {
        permission("write", "\"deployer\"", "");
        assertThat(role()).isEqualTo(Role.WRITE);
    }

    @Test
    void a_server_that_knows_no_role_names_is_understood() {
        permission("write", "null", "\"pull\":true,\"push\":true,\"maintain\":true,\"admin\":false");
        assertThat(role()).isEqualTo(Role.MAINTAIN);
    }

    @Test
    void knows_the_person_and_whether_it_is_one() {
        permission("write", "\"write\"", "");
        var ann = people.standing(SHOP, "ann").orElseThrow().person();
        assertThat(ann.login()).isEqualTo("Ann");
        assertThat(ann.human()).isTrue();
        var bot = "{\"permission\":\"write\",\"role_name\":\"write\","
                + "\"user\":{\"id\":2,\"login\":\"ci[bot]\",\"type\":\"Bot\"}}";
        github.answers("GET", LIST + "/ci%5Bbot%5D/permission", json(200, bot));
        assertThat(people.standing(SHOP, "ci[bot]").orElseThrow().person().human())
                .isFalse();
    }

    @Test
    void a_login_that_GitHub_does_not_know_has_no_standing() {
        github.answers("GET", ANN, says(404, "ann is not a user"));
        assertThat(people.standing(SHOP, "ann")).isEmpty();
        github.answers("GET", LIST + "/ghost/permission", json(200, "{\"permission\":\"none\",\"user\":null}"));
        assertThat(people.standing(SHOP, "ghost")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "../x", "a/b", "ann?x", "-ann", "ann\n", "@ann", "änn"})
    void what_cannot_be_a_login_is_never_sent(String login) {
        assertThat(people.standing(SHOP, login)).isEmpty();
        assertThat(github.received()).isEmpty();
    }

    @Test
    void an_answer_holds_for_a_minute_in_one_repository() {
        permission("write", "\"write\"", "");
        role();
        github.pass(Duration.ofSeconds(59));
        people.standing(SHOP, "Ann");
        assertThat(github.requests()).hasSize(1);
        github.pass(Duration.ofSeconds(1));
        role();
        assertThat(github.requests()).hasSize(2);
        github.answers("GET", "/repos/acme/other/collaborators/ann/permission", says(404, "Not Found"));
        assertThat(people.standing(
                        new Repository(new InstallationId(42), new RepositoryId(2), "acme/other", false), "ann"))
                .isEmpty();
    }

    /** Once, the shared pool waited for the cache, the cache for GitHub, and GitHub's answer for the shared pool. */
    @RepeatedTest(40)
    void an_answer_that_is_asked_for_again_holds_up_nothing_else() {
        permission("write", "\"write\"", "");
        role();
        github.pass(Duration.ofMinutes(1));
        assertThat(role()).isEqualTo(Role.WRITE);
    }

    @Test
    void what_could_not_be_asked_is_asked_again() {
        github.answers("GET", ANN, says(502, "oops"));
        assertThatThrownBy(this::role).isInstanceOf(Busy.class);
        permission("admin", "\"admin\"", "");
        assertThat(role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void an_installation_that_is_gone_is_not_taken_for_an_unknown_login() {
        github.answers("POST", ScriptedGitHub.MINT, says(404, "Not Found"));
        assertThatThrownBy(this::role).isInstanceOf(Refused.class);
    }

    private Candidates candidates(Roster roster) {
        return people.candidates(SHOP, RosterSamples.rules(roster), ScriptedGitHub.NOW);
    }

    private static String person(long id, String login, String flag) {
        return "{\"id\":%d,\"login\":\"%s\",\"type\":\"User\",\"permissions\":{\"%s\":true}}"
                .formatted(id, login, flag);
    }

    private void listed(String path, String... entries) {
        github.answers("GET", path, json(200, "[" + String.join(",", entries) + "]"));
    }

    @Test
    void without_a_roster_who_may_push_is_listed_by_login_and_who_pushed_or_commented_is_active() {
        listed(
                LIST,
                person(3, "cat", "push"),
                "{\"id\":9,\"login\":\"ci[bot]\",\"type\":\"Bot\"}",
                person(1, "Bob", "push"),
                person(2, "ann", "push"));
        listed(
                ACTIVITY,
                "{\"actor\":{\"id\":1},\"timestamp\":\"2026-10-01T00:00:00Z\"}",
                "{\"actor\":null,\"timestamp\":\"2026-10-01T00:00:00Z\"}");
        listed(
                COMMENTS,
                "{\"user\":{\"id\":2},\"created_at\":\"2026-11-01T00:00:00Z\"}",
                "{\"user\":{\"id\":3},\"created_at\":\"2026-01-01T00:00:00Z\"}");

        var found = candidates(Roster.NOT_CONFIGURED);

        assertThat(found.roster()).isFalse();
        assertThat(found.people())
                .extracting(candidate -> candidate.person().login(), Candidate::active)
                .containsExactly(tuple("ann", true), tuple("Bob", true), tuple("cat", false));
        assertThat(github.requests())
                .containsExactly(
                        "GET " + LIST + "?permission=push&per_page=100",
                        "GET " + ACTIVITY + "?time_period=quarter&per_page=100",
                        "GET " + COMMENTS + "?sort=updated&direction=desc&per_page=100&since=2026-08-24T10:00:00Z");
    }

    @Test
    void comments_are_not_read_once_everybody_was_seen_and_must_do_where_activity_is_not_granted() {
        listed(LIST, person(1, "bob", "push"));
        listed(ACTIVITY, "{\"actor\":{\"id\":1},\"timestamp\":\"2026-10-01T00:00:00Z\"}");
        assertThat(candidates(Roster.NOT_CONFIGURED).people()).allMatch(Candidate::active);
        assertThat(github.requests()).hasSize(2);

        github.answers("GET", ACTIVITY, says(403, "Resource not accessible by integration"));
        listed(COMMENTS, "{\"user\":{\"id\":1},\"created_at\":\"2026-11-01T00:00:00Z\"}");
        assertThat(candidates(Roster.NOT_CONFIGURED).people()).allMatch(Candidate::active);
    }

    @Test
    void a_roster_is_its_people_and_the_members_of_its_teams_as_far_as_they_belong_here() {
        listed(
                LIST,
                person(1, "Bob", "triage"),
                person(2, "ann", "push"),
                person(4, "dan", "push"),
                person(5, "fay", "triage"));
        listed(OPS, person(5, "fay", "pull"), person(6, "gus", "pull"), person(2, "ann", "pull"));
        listed("/repos/acme/shop/assignees", person(1, "Bob", "triage"));
        var berlin = ZoneId.of("Europe/Berlin");
        var ann = new Roster.Member("ANN", Optional.of(berlin), Optional.of(RosterSamples.EARLY), List.of());

        var found = candidates(new Roster(
                true, List.of(ann, RosterSamples.member("bob"), RosterSamples.member("eve")), List.of("ops")));

        assertThat(found.roster()).isTrue();
        assertThat(found.unreadTeams()).isEmpty();
        assertThat(found.people())
                .extracting(candidate -> candidate.person().login(), Candidate::assignable, Candidate::waking)
                .containsExactly(
                        tuple("ann", true, RosterSamples.EARLY),
                        tuple("Bob", true, Roster.Waking.DEFAULT),
                        tuple("fay", false, Roster.Waking.DEFAULT));
    }

    @Test
    void teams_that_may_not_be_read_are_named_and_the_rest_goes_on() {
        listed(LIST, person(2, "ann", "push"));
        github.answers("GET", OPS, says(403, "Resource not accessible by integration"));
        var withPeople = candidates(new Roster(true, List.of(RosterSamples.member("ann")), List.of("ops")));
        assertThat(withPeople.unreadTeams()).containsExactly("ops");
        assertThat(withPeople.people()).hasSize(1);

        listed(ACTIVITY);
        listed(COMMENTS);
        var teamsOnly = candidates(new Roster(true, List.of(), List.of("ops")));
        assertThat(teamsOnly.unreadTeams()).containsExactly("ops");
        assertThat(teamsOnly.roster()).isFalse();
        assertThat(teamsOnly.people()).hasSize(1);
    }

    @Test
    void whether_somebody_can_be_assigned_is_asked_for_the_issue() {
        var path = "/repos/acme/shop/issues/7/assignees/bob";
        github.answers("GET", path, json(204, ""), says(404, "Not Found"));
        assertThat(people.assignable(ScriptedGitHub.ISSUE, "bob")).isTrue();
        assertThat(people.assignable(ScriptedGitHub.ISSUE, "bob")).isFalse();
    }
}
