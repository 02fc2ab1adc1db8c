package io.github.maintenancebuddy.adapter.github.people;

import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.github.transport.Pagination;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.people.Candidate;
import io.github.maintenancebuddy.core.maintenance.people.Candidates;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import io.github.maintenancebuddy.core.maintenance.people.Roster.Member;
import io.github.maintenancebuddy.core.maintenance.people.Roster.Waking;
import io.github.maintenancebuddy.core.maintenance.people.Workload;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who of a repository could be the buddy. One request lists them all, so that a long roster costs no request for each name. */
final class CandidateFinder {
    private final GitHubClient client;
    private final Repository repository;

    CandidateFinder(GitHubClient client, Repository repository) {
        this.client = client;
        this.repository = repository;
    }

    /** The people of the roster and of its teams who have at least triage; empty where there is no roster to be read. */
    Optional<Candidates> onRoster(MaintenanceRules rules) {
        var roster = rules.roster();
        var teams = TeamMembers.read(client, repository.owner(), roster.teams());
        var members = Stream.concat(
                        roster.people().stream(), teams.members().stream().map(CandidateFinder::member))
                .toList();
        if (members.isEmpty()) {
            return Optional.empty();
        }
        var known = collaborators("triage").stream()
                .collect(Collectors.toMap(one -> lower(one.login()), one -> one, (one, same) -> one));
        var assignable = assignable(known.values().stream());
        var seen = new HashSet<String>();
        var people = members.stream()
                .filter(member -> seen.add(lower(member.login())))
                .flatMap(member -> Optional.ofNullable(known.get(lower(member.login()))).stream()
                        .map(found -> candidate(member, found, rules, assignable)))
                .toList();
        return Optional.of(new Candidates(true, people, teams.unread()));
    }

    /** The people with write access; where the roster's teams cannot be read, that is said too. */
    Candidates writers(MaintenanceRules rules, Instant at) {
        var writers = collaborators("push");
        var active = ActiveUsers.activeIds(client, repository, writers, at);
        var people = writers.stream()
                .map(one ->
                        Candidate.of(one.person(), active.contains(one.id())).in(rules.zone()))
                .toList();
        return new Candidates(false, people, rules.roster().teams());
    }

    private List<Collaborator> collaborators(String permission) {
        var list = "/repos/" + repository.name() + "/collaborators?permission=" + permission + "&per_page=100";
        return Pagination.readAll(client, list, Collaborator[].class, _ -> true).stream()
                .filter(one -> one.person().human())
                .sorted(Comparator.comparing(one -> lower(one.login())))
                .toList();
    }

    /** Who has write can always be assigned; GitHub is asked only where there is somebody else. */
    private Set<Long> assignable(Stream<Collaborator> known) {
        if (known.allMatch(CandidateFinder::writes)) {
            return Set.of();
        }
        var list = "/repos/" + repository.name() + "/assignees?per_page=100";
        return Pagination.readAll(client, list, Collaborator[].class, _ -> true).stream()
                .map(Collaborator::id)
                .collect(Collectors.toSet());
    }

    private static Candidate candidate(
            Member member, Collaborator known, MaintenanceRules rules, Set<Long> assignable) {
        return new Candidate(
                known.person(),
                member.zone().or(rules::zone),
                member.waking().orElse(Waking.DEFAULT),
                member.away(),
                writes(known) || assignable.contains(known.id()),
                true,
                Workload.NONE);
    }

    private static boolean writes(Collaborator collaborator) {
        return collaborator.role().atLeast(Role.WRITE);
    }

    private static Member member(String login) {
        return new Member(login, Optional.empty(), Optional.empty(), List.of());
    }

    private static String lower(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
