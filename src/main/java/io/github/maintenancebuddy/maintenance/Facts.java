package io.github.maintenancebuddy.maintenance;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine has found out for a decision, so that deciding needs no I/O.
 *
 * @param configuration what the repository has configured
 * @param standings by login in lower case; a login that GitHub does not know has an empty one
 * @param candidates people who could be the buddy
 * @param assignable by login in lower case, whether GitHub lets them be assigned to the issue
 */
public record Facts(
        Settings settings,
        Optional<Configuration> configuration,
        Map<String, Optional<Standing>> standings,
        Optional<Candidates> candidates,
        Map<String, Boolean> assignable) {
    public Facts {
        standings = Map.copyOf(standings);
        assignable = Map.copyOf(assignable);
    }

    /** The facts before anything was asked. */
    public static Facts none(Settings settings) {
        return new Facts(settings, Optional.empty(), Map.of(), Optional.empty(), Map.of());
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
            case Question.Candidates _ -> candidates.isPresent();
            case Question.Assignable(var _, var login) -> assignable.containsKey(login.toLowerCase(Locale.ROOT));
        };
    }

    /** What the repository asks of this maintenance, as far as it was read now, else as it was read before. */
    public Rules rules(Maintenance maintenance) {
        return configuration.map(Configuration::rules).orElse(maintenance.rules());
    }

    /** Whether GitHub has said that this login cannot be assigned. */
    public boolean unassignable(String login) {
        return !assignable.getOrDefault(login.toLowerCase(Locale.ROOT), true);
    }

    public Facts withAssignable(String login, boolean may) {
        var next = new java.util.HashMap<>(assignable);
        next.put(login.toLowerCase(Locale.ROOT), may);
        return new Facts(settings, configuration, standings, candidates, next);
    }

    public Facts with(Configuration next) {
        return new Facts(settings, Optional.of(next), standings, candidates, assignable);
    }

    public Facts with(String login, Optional<Standing> standing) {
        var next = new java.util.HashMap<>(standings);
        next.put(login.toLowerCase(Locale.ROOT), standing);
        return new Facts(settings, configuration, next, candidates, assignable);
    }

    public Facts withCandidates(Candidates next) {
        return new Facts(settings, configuration, standings, Optional.of(next), assignable);
    }
}
