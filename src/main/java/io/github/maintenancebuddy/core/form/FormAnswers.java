package io.github.maintenancebuddy.core.form;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.Request.Extra;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import io.github.maintenancebuddy.core.when.ParsedStart;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What an issue's text asks for. A field that is empty, or that we cannot read, is empty here; the latter, and what is
 * required, is a gap as well.
 *
 * @param start empty only where nothing was written
 * @param lead login as written, without the {@code @}
 * @param buddy login as written, without the {@code @}
 * @param gaps in the order of the form
 */
public record FormAnswers(
        Optional<String> whatAndWhy,
        List<String> services,
        Optional<Impact> impact,
        Optional<ParsedStart> start,
        Optional<Duration> duration,
        Optional<WorkKind> kind,
        Optional<String> publicNotice,
        Optional<String> lead,
        Optional<String> buddy,
        Optional<String> rollingBack,
        Optional<Duration> rollingBackTakes,
        List<Extra> extraTasks,
        List<FormGap> gaps) {
    public FormAnswers {
        services = List.copyOf(services);
        extraTasks = List.copyOf(extraTasks);
        gaps = List.copyOf(gaps);
    }

    /** The start, where it is clear. */
    public Optional<ZonedDateTime> startsAt() {
        return start.flatMap(reading ->
                reading instanceof ParsedStart.At(ZonedDateTime time) ? Optional.of(time) : Optional.empty());
    }

    /** All but the window. */
    public Request request() {
        return new Request(
                whatAndWhy.orElse(""),
                services,
                impact,
                kind.orElse(WorkKind.OTHER),
                publicNotice,
                lead,
                buddy,
                rollingBack,
                rollingBackTakes,
                extraTasks);
    }
}
