package io.github.maintenancebuddy.core.configuration;

import io.github.maintenancebuddy.core.maintenance.ExtraLabels;
import io.github.maintenancebuddy.core.maintenance.IssueLabels;
import io.github.maintenancebuddy.core.maintenance.PostMortemRules;
import io.github.maintenancebuddy.core.maintenance.PostMortemRules.When;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.maintenance.StatusPageRules;
import io.github.maintenancebuddy.core.maintenance.people.Login;
import io.github.maintenancebuddy.core.markdown.InlineCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What others see: the page, the channels, the post-mortem and the labels. */
final class PublicSettingsReader {
    private static final Pattern REPOSITORY = Pattern.compile(Login.PATTERN + "/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}");
    private static final int LONGEST_LABEL = 50;

    private PublicSettingsReader() {}

    static List<String> channels(YamlValue value) {
        return RulesReader.names(value, "team-chat");
    }

    static StatusPageRules statusPage(YamlValue value, Function<String, Optional<String>> refusal) {
        var entries = value.entries("slug", "title", "steps");
        return new StatusPageRules(
                entries.get("slug", text -> slug(text, refusal)),
                entries.get("title", text -> text.text("Acme status")),
                entries.isTrue("steps"));
    }

    private static Optional<String> slug(YamlValue value, Function<String, Optional<String>> refusal) {
        var slug = value.read(
                "acme-status",
                word -> PublicPagePath.isSlug(word) ? Optional.of(word) : Optional.empty(),
                "cannot be in an address; use small letters, digits and hyphens, at most " + PublicPagePath.LONGEST_SLUG
                        + ".");
        var refused = slug.flatMap(refusal);
        refused.ifPresent(why -> value.wrong(InlineCode.of(slug.orElseThrow()) + " " + why));
        return refused.isEmpty() ? slug : Optional.empty();
    }

    static PostMortemRules postMortem(YamlValue value) {
        if (value.isText()) {
            return new PostMortemRules(when(value).orElse(When.DEFAULT), Optional.empty());
        }
        var entries = value.entries("when", "repository");
        return new PostMortemRules(
                entries.get("when", PublicSettingsReader::when).orElse(When.DEFAULT),
                entries.get("repository", PublicSettingsReader::repository));
    }

    private static Optional<When> when(YamlValue value) {
        var words = Arrays.stream(When.values()).map(PublicSettingsReader::word).toList();
        return value.read(
                "always",
                text -> Arrays.stream(When.values())
                        .filter(when -> word(when).equals(text))
                        .findFirst(),
                ConfigurationWords.unknownWord("says not when a post-mortem is opened", words));
    }

    private static String word(When when) {
        return when.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Optional<String> repository(YamlValue value) {
        return value.read(
                "acme/reviews",
                text -> REPOSITORY.matcher(text).matches() ? Optional.of(text) : Optional.empty(),
                "is no repository; write owner and name, such as `acme/reviews`.");
    }

    static ExtraLabels labels(YamlValue value) {
        var entries = value.entries("maintenance", "post-mortem");
        return new ExtraLabels(
                entries.list("maintenance", PublicSettingsReader::labelNames),
                entries.list("post-mortem", PublicSettingsReader::labelNames));
    }

    /** Ours follow the phase; one of the repository's by such a name would be taken off again. */
    private static List<String> labelNames(YamlValue value) {
        var names = RulesReader.names(value, "operations");
        for (var name : names) {
            if (name.length() > LONGEST_LABEL) {
                value.wrong("A label has at most " + LONGEST_LABEL + " characters on GitHub; shorten it.");
            } else if (IssueLabels.follows(name)) {
                value.wrong("Labels that begin with `maintenance:` are the app's own; choose another name.");
            }
        }
        return names;
    }
}
