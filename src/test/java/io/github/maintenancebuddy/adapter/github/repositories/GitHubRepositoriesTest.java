package io.github.maintenancebuddy.adapter.github.repositories;

import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.SHOP;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.json;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.says;
import static io.github.maintenancebuddy.runtime.outbox.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.github.ScriptedGitHub;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A post-mortem is opened nowhere where more people can read it (behaviour.md, The post-mortem). */
class GitHubRepositoriesTest {
    private static final Repository REVIEWS =
            new Repository(new InstallationId(42), new RepositoryId(2), "acme/reviews", true);

    @RegisterExtension
    private final ScriptedGitHub github = new ScriptedGitHub();

    private GitHubRepositories repositories;

    @BeforeEach
    void start() {
        repositories = new GitHubRepositories(github.clients());
    }

    @ParameterizedTest
    @CsvSource({
        "public,   public,   false",
        "public,   private,  false",
        "internal, public,   true",
        "internal, internal, false",
        "private,  public,   true",
        "private,  internal, true"
    })
    void what_everybody_or_the_whole_enterprise_reads_needs_no_look_at_the_people(
            String from, String to, boolean more) {
        is("acme/shop", from);
        is("acme/reviews", to);
        assertThat(done(repositories.moreReaders(REVIEWS, SHOP))).isEqualTo(more);
    }

    @ParameterizedTest
    @CsvSource({"1 2 3, 1 2, false", "1 2, 1 2, false", "1 2, 1 3, true", "1 2, 1 2 3, true"})
    void of_two_private_ones_the_people_are_compared(String from, String to, boolean more) {
        is("acme/shop", "private");
        is("acme/reviews", "private");
        isReadBy("acme/shop", from);
        isReadBy("acme/reviews", to);
        assertThat(done(repositories.moreReaders(REVIEWS, SHOP))).isEqualTo(more);
    }

    @Test
    void what_cannot_be_told_counts_as_more() {
        github.answers("GET", "/repos/acme/shop", json(200, "{\"id\":1,\"full_name\":\"acme/shop\"}"));
        is("acme/reviews", "private");
        assertThat(done(repositories.moreReaders(REVIEWS, SHOP))).isTrue();
    }

    @Test
    void finds_one_that_takes_issues() {
        is("acme/reviews", "internal");
        assertThat(done(repositories.find(SHOP, "acme/reviews"))).contains(REVIEWS);
    }

    @Test
    void finds_none_that_is_hidden_from_us_or_takes_no_issues() {
        github.answers("GET", "/repos/acme/reviews", says(404, "Not Found"));
        assertThat(done(repositories.find(SHOP, "acme/reviews"))).isEmpty();
        github.answers(
                "GET",
                "/repos/acme/archive",
                json(200, "{\"id\":3,\"full_name\":\"acme/archive\",\"visibility\":\"public\",\"archived\":true}"));
        assertThat(done(repositories.find(SHOP, "acme/archive"))).isEmpty();
    }

    private void is(String name, String visibility) {
        var id = name.equals("acme/shop") ? 1 : 2;
        github.answers(
                "GET",
                "/repos/" + name,
                json(
                        200,
                        "{\"id\":%d,\"full_name\":\"%s\",\"visibility\":\"%s\",\"archived\":false,\"has_issues\":true}"
                                .formatted(id, name, visibility)));
    }

    private void isReadBy(String name, String ids) {
        var people = Arrays.stream(ids.split(" "))
                .map(id -> "{\"id\":%s,\"login\":\"p%s\",\"type\":\"User\"}".formatted(id, id))
                .collect(Collectors.joining(","));
        github.answers("GET", "/repos/" + name + "/collaborators", json(200, "[" + people + "]"));
    }
}
