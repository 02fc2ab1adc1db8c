package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.GitHubRefused;
import io.github.maintenancebuddy.github.standin.MovableClock;
import io.github.maintenancebuddy.github.standin.Person;
import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.WebPages;
import io.github.maintenancebuddy.github.standin.WebReply;
import io.github.maintenancebuddy.github.standin.WebRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Leads a browser to its page. */
public final class SandboxPages implements WebPages {
    private static final Pattern IN_REPOSITORY = Pattern.compile("/([\\w.-]+/[\\w.-]+)(/.*)?");
    private static final Pattern ON_ISSUE = Pattern.compile("/issues/(\\d+)(?:/comments/(\\d+))?(?:/(\\w+))?");
    private static final Pattern ON_RUN = Pattern.compile("/actions/runs/(\\d+)/(again|success|failure)");
    private static final Pattern LETTER = Pattern.compile("/sandbox/letters/(\\d{1,6})");
    private static final String ACTIONS = "/actions";
    private static final String FILE = "/blob/main/";
    private static final String NEW_FILE = "/new/main";
    private static final Pattern NEW_APP = Pattern.compile("(/organizations/[\\w-]+)?/settings/apps/new");
    private static final Pattern INSTALL = Pattern.compile("/apps/[\\w-]+/installations/new");

    private final GitHub gitHub;
    private final MovableClock clock;
    private final Surroundings around;

    public SandboxPages(GitHub gitHub, MovableClock clock, Surroundings around) {
        this.gitHub = gitHub;
        this.clock = clock;
        this.around = around;
    }

    static GitHubRefused nothingHere() {
        return GitHubRefused.because(404, "There is nothing here.");
    }

    static GitHubRefused notAllowed() {
        return GitHubRefused.because(403, "You may not do that here.");
    }

    @Override
    public WebReply answer(WebRequest request) {
        var visit = new Visit(gitHub, clock, person(request), request);
        try {
            return request.method().equals("POST") ? done(visit) : shown(visit);
        } catch (GitHubRefused refused) {
            var words = "<p id=\"refused\" role=\"alert\">%s</p>".formatted(Html.escape(refused.getMessage()));
            return WebReply.html(new Layout(visit).page("Refused", words)).withStatus(refused.status());
        }
    }

    private Person person(WebRequest request) {
        var login = request.cookies().getOrDefault("as", "");
        return gitHub.people().stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseGet(() -> gitHub.people().isEmpty()
                        ? gitHub.person("ann")
                        : gitHub.people().getFirst());
    }

    private WebReply shown(Visit visit) {
        var path = visit.request().path();
        return switch (path) {
            case "/" -> html(visit, "Sandbox", new FrontPage(visit, around.appUrl()).content());
            case "/sandbox/style.css" ->
                new WebReply(200, "text/css; charset=utf-8", Resources.read("style.css"), Map.of());
            case "/sandbox/page.js" ->
                new WebReply(200, "text/javascript; charset=utf-8", Resources.read("page.js"), Map.of());
            case "/sandbox/version" -> WebReply.text(200, version() + "|" + Html.plainTime(clock.now()));
            case "/sandbox/world" -> html(visit, "What the world sees", new WorldPage(around, version()).content());
            default -> byPattern(visit, path);
        };
    }

    private String version() {
        return gitHub.version() + "." + around.outside().version();
    }

    private WebReply byPattern(Visit visit, String path) {
        var letter = LETTER.matcher(path);
        if (letter.matches()) {
            return html(
                    visit, "Letter", new MailCard(around.outside().mail()).letter(Integer.parseInt(letter.group(1))));
        }
        return INSTALL.matcher(path).matches()
                ? html(visit, "Install", new NewApp(visit).choose())
                : inRepository(visit, path);
    }

    private WebReply inRepository(Visit visit, String path) {
        var match = IN_REPOSITORY.matcher(path);
        if (!match.matches()) {
            throw nothingHere();
        }
        var repository = seen(visit, match.group(1));
        var rest = match.group(2) == null ? "" : match.group(2);
        if (rest.isEmpty() || rest.equals("/")) {
            return WebReply.seeOther("/" + repository.fullName() + "/issues");
        }
        if (rest.startsWith(FILE)) {
            var file = rest.substring(FILE.length());
            return html(visit, file, new FilePage(visit, repository, file).content());
        }
        if (rest.equals(NEW_FILE)) {
            return html(visit, "New file", new FilePage(visit, repository, visit.query("filename")).create());
        }
        if (rest.equals(ACTIONS) || rest.startsWith(ACTIONS + "/")) {
            return html(visit, "Actions", new ActionsPage(visit, repository).content(rest));
        }
        return switch (rest) {
            case "/issues" -> html(visit, repository.fullName(), new IssueListPage(visit, repository).content());
            case "/issues/new" -> html(visit, "New issue", new NewIssuePage(visit, repository).fill());
            case "/issues/new/choose" -> html(visit, "New issue", new NewIssuePage(visit, repository).choose());
            default -> issue(visit, repository, rest);
        };
    }

    private WebReply issue(Visit visit, Repository repository, String rest) {
        var match = ON_ISSUE.matcher(rest);
        if (!match.matches()) {
            throw nothingHere();
        }
        var issue = repository.issue(Integer.parseInt(match.group(1)));
        var moved = issue.movedTo();
        if (moved != null) {
            return WebReply.seeOther("/" + moved.repository().fullName() + "/issues/" + moved.number());
        }
        if (issue.isDeleted()) {
            throw nothingHere();
        }
        return html(visit, issue.title(), new IssuePage(visit, issue).content());
    }

    private WebReply done(Visit visit) {
        var path = visit.request().path();
        switch (path) {
            case "/sandbox/as" -> {
                return back(visit).with("Set-Cookie", "as=" + visit.form("login") + "; Path=/; SameSite=Lax");
            }
            case "/sandbox/clock" -> new Operator(visit).moveClock();
            case "/sandbox/trouble" -> new Operator(visit).trouble();
            case "/sandbox/app" -> {
                return new NewApp(visit).create();
            }
            case "/sandbox/installation" -> {
                return new NewApp(visit).install();
            }
            default -> {
                return NEW_APP.matcher(path).matches()
                        ? html(visit, "Create GitHub App", new NewApp(visit).confirm())
                        : doneInRepository(visit, path);
            }
        }
        return back(visit);
    }

    private WebReply doneInRepository(Visit visit, String path) {
        var match = IN_REPOSITORY.matcher(path);
        if (!match.matches() || match.group(2) == null) {
            throw nothingHere();
        }
        var repository = seen(visit, match.group(1));
        var rest = match.group(2);
        var home = "/" + repository.fullName() + "/issues";
        if (rest.startsWith(FILE)) {
            new FilePage(visit, repository, rest.substring(FILE.length())).save();
            return WebReply.seeOther(path);
        }
        if (rest.equals("/issues/new")) {
            return WebReply.seeOther(
                    home + "/" + new NewIssuePage(visit, repository).submit().number());
        }
        var run = ON_RUN.matcher(rest);
        if (run.matches()) {
            new ActionsPage(visit, repository).press(run.group(1), run.group(2));
            return WebReply.seeOther("/" + repository.fullName() + ACTIONS);
        }
        var deed = ON_ISSUE.matcher(rest);
        if (!deed.matches() || deed.group(3) == null) {
            throw nothingHere();
        }
        var issue = repository.issue(Integer.parseInt(deed.group(1)));
        perform(new Deeds(visit, issue), deed.group(2), deed.group(3));
        return WebReply.seeOther(issue.isDeleted() ? home : home + "/" + issue.number());
    }

    private static void perform(Deeds deeds, @Nullable String comment, String deed) {
        if (comment == null) {
            deeds.issue(deed);
        } else {
            deeds.comment(Long.parseLong(comment), deed);
        }
    }

    private Repository seen(Visit visit, String fullName) {
        var repository = gitHub.findRepository(fullName);
        if (repository == null || !visit.person().maySee(repository)) {
            throw nothingHere();
        }
        return repository;
    }

    private static WebReply back(Visit visit) {
        var to = visit.form("back");
        return WebReply.seeOther(to.startsWith("/") && !to.startsWith("//") ? to : "/");
    }

    private static WebReply html(Visit visit, String title, String content) {
        return WebReply.html(new Layout(visit).page(title, content));
    }
}
