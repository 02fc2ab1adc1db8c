package io.github.maintenancebuddy.adapter.telemetry;

import java.util.Locale;

/** What tags call the cases of our sealed types: {@code MomentCame} is {@code moment_came}. */
final class KindNames {
    private KindNames() {}

    static String of(Object value) {
        return value.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
