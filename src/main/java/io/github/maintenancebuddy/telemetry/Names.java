package io.github.maintenancebuddy.telemetry;

import java.util.Locale;

/** What tags call the cases of our sealed types: {@code MomentCame} is {@code moment_came}. */
final class Names {
    private Names() {}

    static String of(Object value) {
        return value.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
