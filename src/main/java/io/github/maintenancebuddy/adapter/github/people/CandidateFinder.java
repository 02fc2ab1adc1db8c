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

/** Who of a repository could be the buddy. One call lists them all, so that a long roster costs no call for each name. */
final class CandidateFinder {
    private final GitHubClient line;
    private final Repository repository;

    CandidateFinder(GitHubClient line, Repository repository) {
        this.line = line;
        this.repository = repository;
    }

    /** The people of the roster and of its teams who have at least triage; empty where there is no roster to be read. */
    Optional<Candidates> onRoster(MaintenanceRules rules) {
        var roster = rules.roster();
        var teams = TeamMembers.read(line, repository.owner(), roster.teams());
        var members = Stream.concat(
                        roster.people().stream(), teams.members().stream().map(CandidateFinder::member))
                .toList();
        if (members.isEmpty()) {
            return Optional.empty();
        }
        var here = people("triage").stream()
                .collect(Collectors.toMap(one -> lower(one.login()), one -> one, (one, same) -> one));
        var assignable = assignable(here.values().stream());
        var seen = new HashSet<String>();
        var people = members.stream()
                .filter(member -> seen.add(lower(member.login())))
                .flatMap(member -> Optional.ofNullable(here.get(lower(member.login()))).stream()
                        .map(known -> candidate(member, known, rules, assignable)))
                .toList();
        return Optional.of(new Candidates(true, people, teams.unread()));
    }

    /** The people with write access; where the roster's teams cannot be read, that is said too. */
    Candidates writers(MaintenanceRules rules, Instant at) {
        var writers = people("push");
        var active = ActiveUsers.of(line, repository, writers, at);
        var people = writers.stream()
                .map(one ->
                        Candidate.of(one.person(), active.contains(one.id())).in(rules.zone()))
                .toList();
        return new Candidates(false, people, rules.roster().teams());
    }

    private List<Collaborator> people(String permission) {
        var list = "/repos/" + repository.name() + "/collaborators?permission=" + permission + "&per_page=100";
        return Pagination.read(line, list, Collaborator[].class, one -> true).stream()
                .filter(one -> one.person().human())
                .sorted(Comparator.comparing(one -> lower(one.login())))
                .toList();
    }

    /** Who has write can always be assigned; GitHub is asked only where there is somebody else. */
    private Set<Long> assignable(Stream<Collaborator> here) {
        if (here.allMatch(CandidateFinder::writes)) {
            return Set.of();
        }
        var list = "/repos/" + repository.name() + "/assignees?per_page=100";
        return Pagination.read(line, list, Collaborator[].class, one -> true).stream()
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

    private static boolean writes(Collaborator one) {
        return one.role().atLeast(Role.WRITE);
    }

    private static Member member(String login) {
        return new Member(login, Optional.empty(), Optional.empty(), List.of());
    }

    private static String lower(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
