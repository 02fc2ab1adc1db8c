package io.github.maintenancebuddy.github.standin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which request is answered by what, and who may send it. */
final class Routes {
    /** Who a request is for. */
    enum Audience {
        APP,
        INSTALLATION,
        ANYONE
    }

    private record Route(
            String method, Pattern path, List<String> names, Audience audience, Function<Call, Reply> handler) {}

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(\\+?)}");

    private final List<Route> routes = new ArrayList<>();

    void app(String method, String path, Function<Call, Reply> handler) {
        add(method, path, Audience.APP, handler);
    }

    void installation(String method, String path, Function<Call, Reply> handler) {
        add(method, path, Audience.INSTALLATION, handler);
    }

    void anyone(String method, String path, Function<Call, Reply> handler) {
        add(method, path, Audience.ANYONE, handler);
    }

    private void add(String method, String path, Audience audience, Function<Call, Reply> handler) {
        var names = new ArrayList<String>();
        var regex = VARIABLE.matcher(path).replaceAll(match -> {
            names.add(match.group(1));
            return match.group(2).isEmpty() ? "([^/]+)" : "(.+)";
        });
        routes.add(new Route(method, Pattern.compile(regex), names, audience, handler));
    }

    Reply answer(Call call) {
        for (var route : routes) {
            var match = route.path().matcher(call.path());
            if (route.method().equals(call.method()) && match.matches()) {
                admit(call.caller(), route.audience());
                var variables = new HashMap<String, String>();
                for (var i = 0; i < route.names().size(); i++) {
                    variables.put(route.names().get(i), match.group(i + 1));
                }
                return route.handler().apply(call.with(Map.copyOf(variables)));
            }
        }
        throw GitHubRefused.notFound();
    }

    private static void admit(Caller caller, Audience audience) {
        var isApp = caller.name().equals(Caller.APP);
        switch (audience) {
            case APP -> {
                if (!isApp) {
                    throw GitHubRefused.because(401, "A JSON web token could not be decoded");
                }
            }
            case INSTALLATION -> caller.actor();
            case ANYONE -> {
                if (isApp) {
                    throw GitHubRefused.because(401, "Bad credentials");
                }
            }
        }
    }
}
