package io.github.maintenancebuddy.core.maintenance;

import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the form asked for, but for the window (behaviour.md, Opening).
 *
 * @param impact empty only while a draft has this gap
 * @param publicNotice what customers may read: the first line is the title
 * @param lead the login of the person named as lead
 * @param buddy the login of the person named as buddy
 * @param rollingBack how to roll back
 * @param rollingBackTakes how long rolling back takes
 */
public record Request(
        String whatAndWhy,
        List<String> services,
        Optional<Impact> impact,
        WorkKind kind,
        Optional<String> publicNotice,
        Optional<String> lead,
        Optional<String> buddy,
        Optional<String> rollingBack,
        Optional<Duration> rollingBackTakes,
        List<Extra> extraTasks) {
    public static final Request EMPTY = new Request(
            "",
            List.of(),
            Optional.empty(),
            WorkKind.OTHER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public Request {
        services = List.copyOf(services);
        extraTasks = List.copyOf(extraTasks);
    }

    /** A line of {@code Extra tasks}, sorted into its stage. */
    public record Extra(Stage stage, String text) {}
}
