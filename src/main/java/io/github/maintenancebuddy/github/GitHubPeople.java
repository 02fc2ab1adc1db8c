package io.github.maintenancebuddy.github;

import io.github.maintenancebuddy.engine.People;
import io.github.maintenancebuddy.maintenance.Candidates;
import io.github.maintenancebuddy.maintenance.IssueRef;
import io.github.maintenancebuddy.maintenance.Repository;
import io.github.maintenancebuddy.maintenance.Rules;
import io.github.maintenancebuddy.maintenance.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks GitHub who may do what.
 *
 * @see <a href="https://docs.github.com/en/rest/collaborators/collaborators">REST API endpoints for collaborators</a>
 */
final class GitHubPeople implements People {
    /** Letters, digits and hyphens; companies that manage their accounts have an underscore, apps a bracket. */
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot])?");

    private final Lines lines;
    private final Recent<Asked, Optional<Standing>> standings;

    GitHubPeople(Lines lines, InstantSource clock) {
        this.lines = lines;
        this.standings = new Recent<>(clock);
    }

    private record Asked(long repository, String login) {}

    @Override
    public Optional<Standing> standing(Repository repository, String login) {
        if (!LOGIN.matcher(login).matches()) {
            return Optional.empty();
        }
        var asked = new Asked(repository.id(), login.toLowerCase(Locale.ROOT));
        return standings.get(asked, () -> ask(repository, login));
    }

    private Optional<Standing> ask(Repository repository, String login) {
        var path = collaborators(repository) + "/" + Call.part(login) + "/permission";
        return lines.line(repository.installation())
                .find(Call.get(path), Permission.class)
                .flatMap(Permission::standing);
    }

    @Override
    public Candidates candidates(Repository repository, Rules rules, Instant at) {
        var here = new Company(lines.line(repository.installation()), repository);
        return here.onRoster(rules).orElseGet(() -> here.writers(rules, at));
    }

    @Override
    public boolean assignable(IssueRef issue, String login) {
        var repository = issue.repository();
        var path = "/repos/" + repository.name() + "/issues/" + issue.number() + "/assignees/" + Call.part(login);
        return lines.line(repository.installation()).exists(Call.get(path));
    }

    private static String collaborators(Repository repository) {
        return "/repos/" + repository.name() + "/collaborators";
    }
}
