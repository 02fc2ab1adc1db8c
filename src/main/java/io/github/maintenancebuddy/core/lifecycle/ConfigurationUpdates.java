package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.ConfigurationMistakes;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A maintenance follows what its repository has configured, and says what is wrong with the file (behaviour.md,
 * Configuration). The file is asked for where its rules decide: while a draft is read, on {@code /preview}, {@code /announce},
 * {@code /reschedule} and {@code /buddy}, and when a look finds the issue changed. A tick asks for nothing.
 */
final class ConfigurationUpdates {
    /** What more is wrong shows once these are mended. */
    private static final int MOST = 20;

    private ConfigurationUpdates() {}

    /** A look takes over what has changed since, without a word. */
    static Set<Question> questions(Maintenance maintenance) {
        return maintenance.ended() ? Set.of() : Set.of(new Question.Configured());
    }

    /** Whatever was found out is taken over, until the end; what then came would be about the next one. */
    static Maintenance follow(Maintenance maintenance, Facts facts) {
        return maintenance.ended()
                ? maintenance
                : facts.configuration()
                        .map(configured -> maintenance.withRules(configured.rules()))
                        .orElse(maintenance);
    }

    /**
     * What was not told yet.
     *
     * @param next remembers that it is
     */
    record News(Maintenance next, List<String> sentences) {
        News and(News more) {
            var all = new ArrayList<>(sentences);
            all.addAll(more.sentences);
            return new News(more.next, all);
        }
    }

    /** What is wrong is told once to who leads, and again when it is something else. */
    static Decision tell(Maintenance maintenance, Facts facts) {
        var news = news(maintenance, facts);
        if (news.sentences().isEmpty()) {
            return Decision.of(news.next());
        }
        var lead = maintenance.crew().lead().orElseThrow().mention();
        return Decision.of(news.next(), Effect.comment(lead + " " + String.join("\n\n", news.sentences())));
    }

    /** Mistakes in the file, channels that it names and that are not there, and alerts that it may not have silenced. */
    static News news(Maintenance maintenance, Facts facts) {
        if (facts.configuration().isEmpty()
                || maintenance.ended()
                || maintenance.crew().lead().isEmpty()) {
            return new News(maintenance, List.of());
        }
        var mistakes = mistakes(maintenance, facts);
        return mistakes.and(channels(mistakes.next(), facts));
    }

    private static News channels(Maintenance maintenance, Facts facts) {
        var usable = facts.settings().channelsOf(maintenance);
        var missing = maintenance.rules().channels().stream()
                .filter(name -> usable.stream().noneMatch(channel -> channel.is(name)))
                .toList();
        var refused = usable.stream()
                .flatMap(channel -> maintenance.rules().services().stream()
                        .filter(service -> !channel.alertsOf(service).isEmpty() && !channel.maySilence(service))
                        .map(service -> ChannelWords.maySilence(channel, service)))
                .toList();
        var told = maintenance.memory().lately().channels();
        var now = Stream.concat(missing.stream(), refused.stream()).toList();
        var next = maintenance.withMemory(maintenance.memory().withUnusable(now));
        var sentences = new ArrayList<String>();
        if (!told.containsAll(missing)) {
            sentences.add(ChannelWords.unusable(missing));
        }
        refused.stream().filter(sentence -> !told.contains(sentence)).forEach(sentences::add);
        return new News(next, sentences);
    }

    private static News mistakes(Maintenance maintenance, Facts facts) {
        var now = facts.configuration().orElseThrow().mistakes();
        var told = maintenance.memory().lately().mistakes();
        if (now.equals(told)) {
            return new News(maintenance, List.of());
        }
        var next = maintenance.withMemory(maintenance.memory().withMistakes(now));
        return now.isEmpty() || told.filter(now.get()::sameAs).isPresent()
                ? new News(next, List.of())
                : new News(next, List.of(words(next, now.get())));
    }

    private static String words(Maintenance maintenance, ConfigurationMistakes mistakes) {
        var own = mistakes.repository()
                .equalsIgnoreCase(maintenance.issue().repository().name());
        var file = "`.github/maintenance.yml`" + (own ? "" : " in `" + mistakes.repository() + "`");
        var left = mistakes.all().size() - MOST;
        return "I cannot follow " + file
                + " as it is now. Until it is mended, "
                + (mistakes.lastGood() ? "its last good version stays in force" : "the defaults hold") + ".\n\n"
                + mistakes.all().stream()
                        .limit(MOST)
                        .map(mistake ->
                                "* line " + mistake.line() + ", column " + mistake.column() + ": " + mistake.sentence())
                        .collect(Collectors.joining("\n"))
                + Optional.of(left)
                        .filter(more -> more > 0)
                        .map(more -> "\n* and " + more + " more")
                        .orElse("")
                + (maintenance.running() ? "" : "\n\nI read it anew on `/preview`.");
    }
}
