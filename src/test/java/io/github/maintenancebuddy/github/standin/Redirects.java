package io.github.maintenancebuddy.github.standin;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Leads from former names of repositories and former places of issues to where they are now. */
record Redirects(World world) {
    private static final Pattern BY_ID = Pattern.compile("/repositories/(\\d+)(/.*)?");
    private static final Pattern REPOSITORY = Pattern.compile("/repos/([^/]+)/([^/]+)(/.*)?");
    private static final Pattern ISSUE = Pattern.compile("/issues/(\\d+)(/.*)?");

    /** A path by repository id, written with the repository's present name. */
    String byName(String path) {
        var match = BY_ID.matcher(path);
        if (!match.matches()) {
            return path;
        }
        var repository = world.findRepository(Long.parseLong(match.group(1)));
        return repository == null ? path : "/repos/" + repository.fullName() + rest(match.group(2));
    }

    @Nullable
    Reply answer(Call call) {
        var match = REPOSITORY.matcher(call.path());
        if (!match.matches()) {
            return null;
        }
        var name = match.group(1) + "/" + match.group(2);
        var repository = world.findRepository(name);
        if (repository == null) {
            return null;
        }
        var rest = rest(match.group(3));
        if (!repository.fullName().equalsIgnoreCase(name)) {
            return to(call, repository, rest);
        }
        return movedIssue(call, repository, rest);
    }

    private @Nullable Reply movedIssue(Call call, Repository repository, String rest) {
        var match = ISSUE.matcher(rest);
        if (!match.matches()) {
            return null;
        }
        var number = Long.parseLong(match.group(1));
        for (var issue : repository.issues) {
            var moved = issue.movedTo();
            if (issue.number() == number && moved != null) {
                return to(call, moved.repository(), "/issues/" + moved.number() + rest(match.group(2)));
            }
        }
        return null;
    }

    private Reply to(Call call, Repository repository, String rest) {
        var url = world.url() + "/repositories/" + repository.id() + rest;
        var status = call.isRead() ? 301 : 307;
        var words = call.isRead() ? "Moved Permanently" : "Temporary Redirect";
        var body = Json.object("message", words, "url", url, "documentation_url", "https://docs.github.com/rest");
        return new Reply(status, body, Map.of()).with("Location", url);
    }

    private static String rest(@Nullable String group) {
        return group == null ? "" : group;
    }
}
