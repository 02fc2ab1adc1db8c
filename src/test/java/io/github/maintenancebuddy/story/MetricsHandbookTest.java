package io.github.maintenancebuddy.story;

import io.github.maintenancebuddy.Handbook;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The handbook's list of metrics is what Prometheus finds at an app that has worked. */
class MetricsHandbookTest extends Story {
    private static final Pattern HELP = Pattern.compile("# HELP (maintenance_buddy_\\w+(?<!_max)) (.*)");
    private static final Pattern TAG = Pattern.compile("[{,](\\w+)=\"");

    @Test
    void every_metric_with_its_tags_is_listed() throws Exception {
        opens(ann, FilledForm.saturdayMigration());
        itIs("2026-12-05T20:00:00Z");

        var scraped = app.page("/actuator/prometheus");
        Handbook.holds(
                Path.of("src/docs/operating.md"),
                "metrics",
                Handbook.table(
                        List.of("metric", "tags", "what"),
                        HELP.matcher(scraped).results().map(help -> {
                            var name = help.group(1);
                            return List.of("`" + name + "`", String.join(", ", tags(name, scraped)), help.group(2));
                        })));
    }

    private static Set<String> tags(String metric, String scraped) {
        var tags = new TreeSet<String>();
        scraped.lines()
                .filter(line -> line.matches(metric + "(_count|_sum|_bucket)?\\{.*"))
                .forEach(line -> TAG.matcher(line).results().forEach(tag -> tags.add(tag.group(1))));
        tags.remove("le");
        return tags;
    }
}
