package io.github.maintenancebuddy.github;

import static io.github.maintenancebuddy.github.ScriptedGitHub.SHOP;
import static io.github.maintenancebuddy.github.ScriptedGitHub.json;
import static io.github.maintenancebuddy.github.ScriptedGitHub.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Repository;
import io.github.maintenancebuddy.maintenance.Role;
import io.github.maintenancebuddy.maintenance.Standing;
import io.github.maintenancebuddy.outbox.Issues.Busy;
import io.github.maintenancebuddy.outbox.Issues.Refused;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubPeopleTest {
    private static final String LIST = "/repos/acme/shop/collaborators";
    private static final String ANN = LIST + "/ann/permission";

    @RegisterExtension
    private final ScriptedGitHub github = new ScriptedGitHub();

    private GitHubPeople people;

    @BeforeEach
    void start() {
        people = new GitHubPeople(github.lines(), github::now);
    }

    private void permission(String permission, String role, String flags) {
        var body = """
            {"permission":"%s","role_name":%s,"user":{"id":1,"login":"Ann","type":"User","permissions":{%s}}}\
            """.formatted(permission, role, flags);
        github.answers("GET", ANN, json(200, body));
    }

    private Role role() {
        return people.standing(SHOP, "ann").map(Standing::role).orElseThrow();
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
        assertThat(github.calls()).containsExactly("GET " + ANN);
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
        assertThat(github.heard()).isEmpty();
    }

    @Test
    void an_answer_holds_for_a_minute_in_one_repository() {
        permission("write", "\"write\"", "");
        role();
        github.pass(Duration.ofSeconds(59));
        people.standing(SHOP, "Ann");
        assertThat(github.calls()).hasSize(1);
        github.pass(Duration.ofSeconds(1));
        role();
        assertThat(github.calls()).hasSize(2);
        github.answers("GET", "/repos/acme/other/collaborators/ann/permission", says(404, "Not Found"));
        assertThat(people.standing(new Repository(42, 2, "acme/other", false), "ann"))
                .isEmpty();
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

    @Test
    void memory_is_bounded() {
        var recent = new Recent<Integer, String>(github::now);
        for (var key = 0; key <= 1000; key++) {
            recent.get(key, () -> "first");
        }
        assertThat(recent.get(0, () -> "asked again")).isEqualTo("asked again");
        assertThat(recent.get(1000, () -> "asked again")).isEqualTo("first");
    }

    @Test
    void candidates_are_people_who_may_push_in_the_order_of_their_logins() {
        var list = """
            [{"id":3,"login":"cat","type":"User","permissions":{"push":true}},
             {"id":9,"login":"ci[bot]","type":"Bot"},
             {"id":1,"login":"Bob","type":"User"},
             {"id":2,"login":"ann","type":"User"}]\
            """;
        github.answers("GET", LIST, json(200, list));
        assertThat(people.candidates(SHOP)).extracting(Person::login).containsExactly("ann", "Bob", "cat");
        assertThat(github.calls()).containsExactly("GET " + LIST + "?permission=push&per_page=100");
    }
}
