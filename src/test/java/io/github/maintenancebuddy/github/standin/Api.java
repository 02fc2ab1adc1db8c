package io.github.maintenancebuddy.github.standin;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;

/** GitHub's REST API: sign-in, limits, redirects, and then the route. */
final class Api {
    private static final Set<String> AREAS = Set.of(
            "app",
            "app-manifests",
            "repos",
            "repositories",
            "users",
            "rate_limit",
            "meta",
            "installation",
            "graphql",
            "search",
            "orgs");

    /** A request as it was understood, and its answer. */
    record Exchange(Call call, Reply reply) {}

    private final World world;
    private final SignIn signIn;
    private final Manifests manifests;
    private final RateLimit limit = new RateLimit();
    private final Routes routes = new Routes();

    Api(World world, InstantSource signInClock) {
        this.world = world;
        this.signIn = new SignIn(world, signInClock);
        this.manifests = new Manifests(world);
        new AppRoutes(world, signIn).into(routes);
        new RepositoryRoutes(world).into(routes);
        new TeamRoutes(world).into(routes);
        new WorkflowRoutes(world).into(routes);
        // Before the issues: "comments" is no issue number.
        new ConversationRoutes(world).into(routes);
        new IssueRoutes(world).into(routes);
        routes.anyone("GET", "/rate_limit", call -> Reply.ok(limit.json(call.caller(), signIn.now())));
        routes.anyone("POST", "/app-manifests/{code}/conversions", manifests::convert);
        routes.anyone("GET", "/meta", call -> Reply.ok(Map.of("verifiable_password_authentication", false)));
    }

    SignIn signIn() {
        return signIn;
    }

    Manifests manifests() {
        return manifests;
    }

    /** Whether a path belongs to the API rather than to the pages. */
    static boolean serves(String path) {
        var end = path.indexOf('/', 1);
        return AREAS.contains(path.substring(1, end < 0 ? path.length() : end));
    }

    Exchange answer(Call request) {
        var call = request.at(new Redirects(world).byName(request.path()));
        try {
            call = call.by(signIn.caller(call.header("Authorization")));
            return finished(call, respond(call));
        } catch (GitHubRefused refusal) {
            return finished(call, Reply.refused(refusal));
        }
    }

    private Reply respond(Call call) {
        if (!call.isRead() && (call.header("If-Match") != null || call.header("If-None-Match") != null)) {
            throw GitHubRefused.because(
                    400,
                    "Conditional request headers are not allowed in unsafe requests unless supported by the endpoint");
        }
        var moved = new Redirects(world).answer(call);
        var reply = moved != null ? moved : cached(call, world.atOnce(() -> routes.answer(call)));
        if (reply.status() != 304 && !call.path().equals("/rate_limit")) {
            limit.count(call.caller(), signIn.now());
        }
        return reply;
    }

    private static Reply cached(Call call, Reply reply) {
        if (!call.isRead() || reply.status() != 200) {
            return reply;
        }
        var tag = "W/\"" + Digests.sha1(reply.text()) + "\"";
        return tag.equals(call.header("If-None-Match")) ? Reply.empty(304).with("ETag", tag) : reply.with("ETag", tag);
    }

    private Exchange finished(Call call, Reply reply) {
        var now = signIn.now();
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
        var dated = limit.onto(reply, call.caller(), now)
                .with("Date", date)
                .with("X-GitHub-Request-Id", Long.toHexString(world.nextId()))
                .with("X-GitHub-Media-Type", "github.v3; format=json");
        return new Exchange(call, dated);
    }
}
