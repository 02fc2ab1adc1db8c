package io.github.maintenancebuddy.core.maintenance;

import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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

    /** The fields in which another one says something else. */
    public Set<RequestField> differences(Request other) {
        var theirs = other.answers();
        var fields = EnumSet.noneOf(RequestField.class);
        answers().forEach((field, answer) -> {
            if (!Objects.equals(answer, theirs.get(field))) {
                fields.add(field);
            }
        });
        return fields;
    }

    /** The same with what another one says in these fields. */
    public Request with(Set<RequestField> fields, Request other) {
        return new Request(
                (fields.contains(RequestField.WHAT_AND_WHY) ? other : this).whatAndWhy,
                (fields.contains(RequestField.SERVICES) ? other : this).services,
                (fields.contains(RequestField.IMPACT) ? other : this).impact,
                (fields.contains(RequestField.KIND) ? other : this).kind,
                (fields.contains(RequestField.PUBLIC_NOTICE) ? other : this).publicNotice,
                (fields.contains(RequestField.LEAD) ? other : this).lead,
                (fields.contains(RequestField.BUDDY) ? other : this).buddy,
                (fields.contains(RequestField.ROLLING_BACK) ? other : this).rollingBack,
                (fields.contains(RequestField.ROLLING_BACK_TAKES) ? other : this).rollingBackTakes,
                (fields.contains(RequestField.EXTRA_TASKS) ? other : this).extraTasks);
    }

    private Map<RequestField, Object> answers() {
        return Map.of(
                RequestField.WHAT_AND_WHY, whatAndWhy,
                RequestField.SERVICES, services,
                RequestField.IMPACT, impact,
                RequestField.KIND, kind,
                RequestField.PUBLIC_NOTICE, publicNotice,
                RequestField.LEAD, lead,
                RequestField.BUDDY, buddy,
                RequestField.ROLLING_BACK, rollingBack,
                RequestField.ROLLING_BACK_TAKES, rollingBackTakes,
                RequestField.EXTRA_TASKS, extraTasks);
    }

    /** A line of {@code Extra tasks}, sorted into its stage. */
    public record Extra(Stage stage, String text) {}
}
