package io.github.maintenancebuddy.core.maintenance.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an account on GitHub, as people write it. */
public final class Login {
    /** With the underscore of managed users, such as {@code bob_acme}. */
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9_-]{0,38}";

    private static final Pattern LOGIN = Pattern.compile("@?(" + PATTERN + ")");

    /** A mention that was quoted before has a zero-width space behind its sign. */
    private static final Pattern MENTION = Pattern.compile("@\\u200B?(" + PATTERN + ")");

    private Login() {}

    /** The login in a text that holds nothing else, with or without the {@code @}. */
    public static Optional<String> read(String text) {
        return only(LOGIN, text);
    }

    /** The login in a text that holds nothing but a mention of it. */
    public static Optional<String> mentioned(String text) {
        return only(MENTION, text);
    }

    private static Optional<String> only(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
