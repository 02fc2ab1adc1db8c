package io.github.maintenancebuddy.adapter.github.people;

import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Refused;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.adapter.github.transport.GitHubClient;
import io.github.maintenancebuddy.adapter.github.transport.Pagination;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The members of teams. Reading them is an optional permission of the organization; without it we go on without teams.
 *
 * @param members logins
 * @param unread the slugs of the teams that GitHub does not show
 * @see <a href="https://docs.github.com/en/rest/teams/members">REST API endpoints for team members</a>
 */
record TeamMembers(List<String> members, List<String> unread) {
    static TeamMembers read(GitHubClient client, String owner, List<String> slugs) {
        var members = new ArrayList<String>();
        var unread = new ArrayList<String>();
        for (var slug : slugs) {
            try {
                read(client, owner, slug).forEach(members::add);
            } catch (Refused notAllowedOrNoSuchTeam) {
                unread.add(slug);
            }
        }
        return new TeamMembers(List.copyOf(members), List.copyOf(unread));
    }

    private static Stream<String> read(GitHubClient client, String owner, String slug) {
        var list = "/orgs/" + ApiRequest.encode(owner) + "/teams/" + ApiRequest.encode(slug) + "/members?per_page=100";
        return Pagination.readAll(client, list, Collaborator[].class, _ -> true).stream()
                .filter(one -> one.person().human())
                .map(Collaborator::login)
                .sorted(String.CASE_INSENSITIVE_ORDER);
    }
}
