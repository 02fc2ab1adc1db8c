package io.github.maintenancebuddy.github.standin;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the pages answer. */
public record WebReply(int status, String type, String body, Map<String, String> headers) {
    public static WebReply html(String body) {
        return new WebReply(200, "text/html; charset=utf-8", body, Map.of());
    }

    public static WebReply text(int status, String body) {
        return new WebReply(status, "text/plain; charset=utf-8", body, Map.of());
    }

    /** Sends the browser elsewhere after a form. */
    public static WebReply seeOther(String path) {
        return new WebReply(303, "text/plain; charset=utf-8", "", Map.of("Location", path));
    }

    public WebReply withStatus(int other) {
        return new WebReply(other, type, body, headers);
    }

    public WebReply with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WebReply(status, type, body, more);
    }
}
