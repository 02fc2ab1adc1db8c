package io.github.maintenancebuddy.github.standin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One request to the REST API, read. */
record Call(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        Map<String, String> variables,
        Caller caller) {

    static Call of(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {
        var byName = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return new Call(method, path, query, byName, body, Map.of(), Caller.nobody());
    }

    Call at(String otherPath) {
        return new Call(method, otherPath, query, headers, body, variables, caller);
    }

    Call by(Caller who) {
        return new Call(method, path, query, headers, body, variables, who);
    }

    Call with(Map<String, String> pathVariables) {
        return new Call(method, path, query, headers, body, pathVariables, caller);
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    boolean isRead() {
        return "GET".equals(method);
    }

    String variable(String name) {
        return Urls.decode(variables.getOrDefault(name, ""));
    }

    long number(String name) {
        try {
            return Long.parseLong(variable(name));
        } catch (NumberFormatException e) {
            throw GitHubRefused.notFound();
        }
    }

    String query(String name, String otherwise) {
        return query.getOrDefault(name, otherwise);
    }

    /** The body as an object; nothing where there is no body. */
    Map<String, @Nullable Object> json() {
        return body.isBlank() ? Map.of() : Json.readObject(body);
    }

    @Nullable
    String text(String field) {
        return json().get(field) instanceof String text ? text : null;
    }

    String text(String field, String otherwise) {
        var text = text(field);
        return text == null ? otherwise : text;
    }

    /** A list of names under a field, each plain or as an object with that key. */
    List<String> names(@Nullable Object list, String key) {
        return Json.list(list).stream()
                .map(entry -> entry instanceof Map<?, ?> map ? map.get(key) : entry)
                .map(String::valueOf)
                .toList();
    }

    Actor actor() {
        return caller.actor();
    }
}
