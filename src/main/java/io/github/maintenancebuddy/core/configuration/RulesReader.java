package io.github.maintenancebuddy.core.configuration;

import io.github.maintenancebuddy.core.maintenance.ExtraLabels;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.NoticePolicy;
import io.github.maintenancebuddy.core.maintenance.PostMortemRules;
import io.github.maintenancebuddy.core.maintenance.StatusPageRules;
import io.github.maintenancebuddy.core.maintenance.decision.RepositoryConfiguration;
import io.github.maintenancebuddy.core.maintenance.people.Roster;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.StartParser;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The top of the file. */
final class RulesReader {
    private static final String[] KEYS = {
        "timezone",
        "services",
        "buddies",
        "notice",
        "freezes",
        "checklists",
        "channels",
        "status page",
        "post-mortem",
        "labels"
    };

    private RulesReader() {}

    /**
     * Reads it.
     *
     * @param refusal why a slug may not be chosen
     */
    static RepositoryConfiguration read(YamlValue file, Function<String, Optional<String>> refusal) {
        if (file.isEmpty()) {
            return RepositoryConfiguration.NONE;
        }
        var entries = file.entries(KEYS);
        var zone = entries.get("timezone", RulesReader::zone);
        var rules = new MaintenanceRules(
                zone,
                entries.list("services", ServicesReader::read),
                entries.get("buddies").map(RosterReader::read).orElse(Roster.NOT_CONFIGURED),
                entries.get("notice").map(RulesReader::notice).orElse(NoticePolicy.DEFAULT),
                entries.list("freezes", list -> FreezesReader.read(list, zone.orElse(ZoneOffset.UTC))),
                entries.list("channels", PublicSettingsReader::channels),
                entries.get("status page")
                        .map(page -> PublicSettingsReader.statusPage(page, refusal))
                        .orElse(StatusPageRules.DEFAULT),
                entries.get("post-mortem").map(PublicSettingsReader::postMortem).orElse(PostMortemRules.DEFAULT),
                entries.get("labels").map(PublicSettingsReader::labels).orElse(ExtraLabels.NONE));
        return new RepositoryConfiguration(rules, entries.list("checklists", ChecklistsReader::read), Optional.empty());
    }

    static Optional<ZoneId> zone(YamlValue value) {
        return value.read(
                "Europe/Berlin",
                StartParser::zone,
                "is no time zone; write its full name, such as `Europe/Berlin`, or an offset, such as `+01:00`.");
    }

    private static NoticePolicy notice(YamlValue value) {
        var impacts = Arrays.stream(Impact.values()).map(RulesReader::key).toArray(String[]::new);
        var entries = value.entries(impacts);
        var policy = NoticePolicy.DEFAULT;
        for (var impact : Impact.values()) {
            var least = entries.get(key(impact), RulesReader::length);
            policy = least.isPresent() ? policy.with(impact, least.get()) : policy;
        }
        return policy;
    }

    private static String key(Impact impact) {
        return impact.label().toLowerCase(Locale.ROOT);
    }

    private static Optional<Duration> length(YamlValue value) {
        return value.read(
                "7 days",
                text -> text.equals("none") ? Optional.of(Duration.ZERO) : Durations.read(text),
                "is no length of time; write for example `72h` or `7 days`, or `none`.");
    }

    /** Texts in a list, none of them twice; a single one may stand without the list. */
    static List<String> names(YamlValue value, String example) {
        var items = value.isText() ? List.of(value) : value.items("`- " + example + "`");
        var names = new UniqueNames();
        items.forEach(item -> item.text(example).ifPresent(name -> names.add(item, name)));
        return names.all();
    }
}
