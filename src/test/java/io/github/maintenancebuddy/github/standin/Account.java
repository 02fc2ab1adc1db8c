package io.github.maintenancebuddy.github.standin;

import java.util.Locale;

/** Somebody GitHub knows by a number and a login: a person, a bot or an organisation. */
public record Account(long id, String login, String name, Kind kind) {
    /** GitHub's {@code type}. */
    public enum Kind {
        USER("User"),
        BOT("Bot"),
        ORGANIZATION("Organization");

        private final String json;

        Kind(String json) {
            this.json = json;
        }

        String json() {
            return json;
        }
    }

    boolean isCalled(String other) {
        return login.equalsIgnoreCase(other);
    }

    static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
