package io.github.maintenancebuddy.core.form;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Request.Extra;
import io.github.maintenancebuddy.core.maintenance.RequestField;
import io.github.maintenancebuddy.core.maintenance.people.Login;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.ParsedStart;
import io.github.maintenancebuddy.core.when.ParsedStart.NoZone;
import io.github.maintenancebuddy.core.when.ParsedStart.UnknownZone;
import io.github.maintenancebuddy.core.when.StartClarification;
import io.github.maintenancebuddy.core.when.StartParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the fields of one form and notes the gaps. */
final class FormReader {
    private static final int MOST = 50;
    private static final int LONGEST_SERVICE = 100;
    private static final int LONGEST_TASK = 300;

    private final Map<RequestField, String> values;
    private final Instant written;
    private final Optional<ZoneId> defaultZone;
    private final List<FormGap> gaps = new ArrayList<>();

    FormReader(Map<RequestField, String> values, Instant written, Optional<ZoneId> defaultZone) {
        this.values = values;
        this.written = written;
        this.defaultZone = defaultZone;
    }

    FormAnswers read() {
        Optional<String> whatAndWhy = required(FormWords.NO_WHAT_AND_WHY, FieldText::text);
        List<String> services = services();
        Optional<Impact> impact = required(FormWords.NO_IMPACT, FieldText::line)
                .flatMap(text -> orGap(Impact.read(text), FormWords.unknownImpact(text)));
        Optional<ParsedStart> start = start();
        Optional<Duration> duration =
                required(FormWords.NO_DURATION, FieldText::line).flatMap(text -> duration(RequestField.DURATION, text));
        Optional<WorkKind> kind =
                line(RequestField.KIND).flatMap(text -> orGap(WorkKind.read(text), FormWords.unknownKind(text)));
        Optional<String> notice = value(RequestField.PUBLIC_NOTICE, FieldText::unfenced);
        Optional<String> lead = login(RequestField.LEAD);
        Optional<String> buddy = login(RequestField.BUDDY);
        Optional<String> rollingBack = value(RequestField.ROLLING_BACK, FieldText::text);
        Optional<Duration> takes =
                line(RequestField.ROLLING_BACK_TAKES).flatMap(text -> duration(RequestField.ROLLING_BACK_TAKES, text));
        List<Extra> tasks = extraTasks();
        gaps.sort(Comparator.comparing(FormGap::field));
        return new FormAnswers(
                whatAndWhy,
                services,
                impact,
                start,
                duration,
                kind,
                notice,
                lead,
                buddy,
                rollingBack,
                takes,
                tasks,
                gaps);
    }

    private List<String> services() {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> services = new ArrayList<>();
        for (String part :
                value(RequestField.SERVICES, FieldText::unfenced).orElse("").split("[,\n]", -1)) {
            String name = FieldText.item(part);
            if (!name.isEmpty() && names.putIfAbsent(name, name) == null) {
                services.add(name);
            }
        }
        return bounded(RequestField.SERVICES, services, Function.identity(), LONGEST_SERVICE);
    }

    private List<Extra> extraTasks() {
        List<Extra> tasks = value(RequestField.EXTRA_TASKS, FieldText::unfenced)
                .map(ExtraTasksParser::read)
                .orElse(List.of());
        return bounded(RequestField.EXTRA_TASKS, tasks, Extra::text, LONGEST_TASK);
    }

    /** A zone that was written and cannot be read leaves the start without one: no other is guessed for it. */
    private Optional<ParsedStart> start() {
        Optional<String> zoneText = line(RequestField.TIME_ZONE);
        Optional<ZoneId> zone = zoneText.isPresent() ? zoneText.flatMap(StartParser::zone) : defaultZone;
        boolean badZone = zoneText.isPresent() && zone.isEmpty();
        zoneText.filter(_ -> badZone).ifPresent(text -> ask(RequestField.TIME_ZONE, new UnknownZone(text)));
        Optional<ParsedStart> start =
                required(FormWords.NO_START, FieldText::line).map(text -> StartParser.read(text, zone, written));
        start.ifPresent(reading -> {
            if (!(reading instanceof NoZone)) {
                ask(RequestField.START, reading);
            } else if (!badZone) {
                ask(RequestField.TIME_ZONE, reading);
            }
        });
        return start;
    }

    private void ask(RequestField field, ParsedStart reading) {
        StartClarification.question(reading).ifPresent(question -> gaps.add(FormGap.of(field, question)));
    }

    private Optional<Duration> duration(RequestField field, String text) {
        return orGap(Durations.read(text), FormWords.unreadableDuration(field, text));
    }

    private Optional<String> login(RequestField field) {
        return line(field).flatMap(text -> orGap(Login.read(text), FormWords.noLogin(field, text)));
    }

    private Optional<String> line(RequestField field) {
        return value(field, FieldText::line);
    }

    private Optional<String> value(RequestField field, Function<String, Optional<String>> reading) {
        return reading.apply(values.getOrDefault(field, ""));
    }

    private Optional<String> required(FormGap missing, Function<String, Optional<String>> reading) {
        return orGap(value(missing.field(), reading), missing);
    }

    private <T> Optional<T> orGap(Optional<T> value, FormGap gap) {
        if (value.isEmpty()) {
            gaps.add(gap);
        }
        return value;
    }

    private <T> List<T> bounded(RequestField field, List<T> items, Function<T, String> text, int longest) {
        List<T> kept = items.stream()
                .filter(item -> text.apply(item).length() <= longest)
                .limit(MOST)
                .toList();
        items.stream()
                .filter(item -> !kept.contains(item))
                .findFirst()
                .ifPresent(item -> gaps.add(FormWords.tooMuch(field, MOST, longest, text.apply(item))));
        return kept;
    }
}
