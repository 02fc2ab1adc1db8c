package io.github.maintenancebuddy.form;

import io.github.maintenancebuddy.maintenance.Impact;
import io.github.maintenancebuddy.maintenance.Kind;
import io.github.maintenancebuddy.maintenance.Request.Extra;
import io.github.maintenancebuddy.when.Durations;
import io.github.maintenancebuddy.when.StartReading;
import io.github.maintenancebuddy.when.StartReading.NoZone;
import io.github.maintenancebuddy.when.StartReading.UnknownZone;
import io.github.maintenancebuddy.when.StartWords;
import io.github.maintenancebuddy.when.Starts;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the fields of one form and notes the gaps. */
final class FormReader {
    private static final int MOST = 50;
    private static final int LONGEST_SERVICE = 100;
    private static final int LONGEST_TASK = 300;
    /** With the underscore of managed users ({@code bob_acme}). */
    private static final Pattern LOGIN = Pattern.compile("@?([A-Za-z0-9][A-Za-z0-9_-]{0,38})");

    private final Map<Field, String> values;
    private final Instant written;
    private final Optional<ZoneId> defaultZone;
    private final List<Gap> gaps = new ArrayList<>();

    FormReader(Map<Field, String> values, Instant written, Optional<ZoneId> defaultZone) {
        this.values = values;
        this.written = written;
        this.defaultZone = defaultZone;
    }

    Asked read() {
        Optional<String> whatAndWhy = required(FormWords.NO_WHAT_AND_WHY, Values::text);
        List<String> services = services();
        Optional<Impact> impact = required(FormWords.NO_IMPACT, Values::line)
                .flatMap(text -> orGap(Impact.read(text), FormWords.unknownImpact(text)));
        Optional<StartReading> start = start();
        Optional<Duration> duration =
                required(FormWords.NO_DURATION, Values::line).flatMap(text -> duration(Field.DURATION, text));
        Optional<Kind> kind = line(Field.KIND).flatMap(text -> orGap(Kind.read(text), FormWords.unknownKind(text)));
        Optional<String> notice = value(Field.PUBLIC_NOTICE, Values::unfenced);
        Optional<String> lead = login(Field.LEAD);
        Optional<String> buddy = login(Field.BUDDY);
        Optional<String> rollingBack = value(Field.ROLLING_BACK, Values::text);
        Optional<Duration> takes =
                line(Field.ROLLING_BACK_TAKES).flatMap(text -> duration(Field.ROLLING_BACK_TAKES, text));
        List<Extra> tasks = extraTasks();
        gaps.sort(Comparator.comparing(Gap::field));
        return new Asked(
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
        for (String part : value(Field.SERVICES, Values::unfenced).orElse("").split("[,\n]", -1)) {
            String name = Values.item(part);
            if (!name.isEmpty() && names.putIfAbsent(name, name) == null) {
                services.add(name);
            }
        }
        return bounded(Field.SERVICES, services, Function.identity(), LONGEST_SERVICE);
    }

    private List<Extra> extraTasks() {
        List<Extra> tasks =
                value(Field.EXTRA_TASKS, Values::unfenced).map(ExtraTasks::read).orElse(List.of());
        return bounded(Field.EXTRA_TASKS, tasks, Extra::text, LONGEST_TASK);
    }

    /** A zone that was written and cannot be read leaves the start without one: no other is guessed for it. */
    private Optional<StartReading> start() {
        Optional<String> zoneText = line(Field.TIME_ZONE);
        Optional<ZoneId> zone = zoneText.isPresent() ? zoneText.flatMap(Starts::zone) : defaultZone;
        boolean badZone = zoneText.isPresent() && zone.isEmpty();
        zoneText.filter(_ -> badZone).ifPresent(text -> ask(Field.TIME_ZONE, new UnknownZone(text)));
        Optional<StartReading> start =
                required(FormWords.NO_START, Values::line).map(text -> Starts.read(text, zone, written));
        start.ifPresent(reading -> {
            if (!(reading instanceof NoZone)) {
                ask(Field.START, reading);
            } else if (!badZone) {
                ask(Field.TIME_ZONE, reading);
            }
        });
        return start;
    }

    private void ask(Field field, StartReading reading) {
        StartWords.question(reading).ifPresent(question -> gaps.add(Gap.of(field, question)));
    }

    private Optional<Duration> duration(Field field, String text) {
        return orGap(Durations.read(text), FormWords.unreadableDuration(field, text));
    }

    private Optional<String> login(Field field) {
        return line(field).flatMap(text -> {
            Matcher matcher = LOGIN.matcher(text);
            return orGap(
                    matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty(),
                    FormWords.noLogin(field, text));
        });
    }

    private Optional<String> line(Field field) {
        return value(field, Values::line);
    }

    private Optional<String> value(Field field, Function<String, Optional<String>> reading) {
        return reading.apply(values.getOrDefault(field, ""));
    }

    private Optional<String> required(Gap missing, Function<String, Optional<String>> reading) {
        return orGap(value(missing.field(), reading), missing);
    }

    private <T> Optional<T> orGap(Optional<T> value, Gap gap) {
        if (value.isEmpty()) {
            gaps.add(gap);
        }
        return value;
    }

    private <T> List<T> bounded(Field field, List<T> items, Function<T, String> text, int longest) {
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
