package io.github.maintenancebuddy.maintenance;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine has found out for a decision, so that deciding needs no I/O.
 *
 * @param configuration what the repository has configured
 * @param standings by login in lower case; a login that GitHub does not know has an empty one
 * @param candidates people who could be the buddy, the next one first
 * @param past what earlier maintenances teach, the most alike first
 */
public record Facts(
        Settings settings,
        Optional<Configuration> configuration,
        Map<String, Optional<Standing>> standings,
        Optional<List<Person>> candidates,
        Optional<List<Past>> past) {
    public Facts {
        standings = Map.copyOf(standings);
    }

    /** The facts before anything was asked. */
    public static Facts none(Settings settings) {
        return new Facts(settings, Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    /** The zone of times that name none. */
    public Optional<ZoneId> zone() {
        return configuration.flatMap(read -> read.rules().zone());
    }

    /** What GitHub says of this login; empty also where nobody has asked. */
    public Optional<Standing> standing(String login) {
        return standings.getOrDefault(login.toLowerCase(Locale.ROOT), Optional.empty());
    }

    /** What this person may do on the repository; nothing where nobody has asked. */
    public Role role(Person person) {
        return standing(person.login()).map(Standing::role).orElse(Role.NONE);
    }

    /** Whether this has been found out already. */
    public boolean answers(Question question) {
        return switch (question) {
            case Question.StandingOf(var login) -> standings.containsKey(login.toLowerCase(Locale.ROOT));
            case Question.Configured() -> configuration.isPresent();
            case Question.Candidates() -> candidates.isPresent();
            case Question.Earlier _ -> past.isPresent();
        };
    }

    public Facts with(Configuration next) {
        return new Facts(settings, Optional.of(next), standings, candidates, past);
    }

    public Facts with(String login, Optional<Standing> standing) {
        var next = new java.util.HashMap<>(standings);
        next.put(login.toLowerCase(Locale.ROOT), standing);
        return new Facts(settings, configuration, next, candidates, past);
    }

    public Facts withCandidates(List<Person> next) {
        return new Facts(settings, configuration, standings, Optional.of(List.copyOf(next)), past);
    }

    public Facts withPast(List<Past> next) {
        return new Facts(settings, configuration, standings, candidates, Optional.of(List.copyOf(next)));
    }
}
