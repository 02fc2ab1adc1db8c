package io.github.maintenancebuddy.github;

import io.github.maintenancebuddy.engine.People;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Repository;
import io.github.maintenancebuddy.maintenance.Standing;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
    public List<Person> candidates(Repository repository) {
        var call = Call.get(collaborators(repository) + "?permission=push&per_page=100");
        return Arrays.stream(lines.line(repository.installation()).ask(call, Collaborator[].class))
                .map(Collaborator::person)
                .filter(Person::human)
                .sorted(Comparator.comparing(person -> person.login().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String collaborators(Repository repository) {
        return "/repos/" + repository.name() + "/collaborators";
    }
}
