package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.ConfiguredChannel;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which channels hear of a change: read off from the notices before and after, so that one act moves every channel and no
 * feature can forget one (behaviour.md, Announcing).
 */
final class NoticeRouting {
    private static final Duration SHORTLY = Duration.ofHours(2);

    private static final Duration ASKED_FOR = Duration.ofMinutes(30);

    private NoticeRouting() {}

    static List<Effect> changed(Maintenance before, Maintenance after, DecisionSettings settings) {
        var channels = settings.channelsOf(after).stream()
                .filter(channel -> channel.kind().hearsNotices() && !channel.team())
                .toList();
        var effects = new ArrayList<Effect>();
        for (var channel : channels) {
            after.publicity().notices().stream()
                    .filter(notice -> hears(channel, notice, before, after))
                    .forEach(notice -> effects.add(new Effect.Tell(channel.name(), notice.number())));
        }
        return effects;
    }

    /** Chats of the team hear when a comment of ours mentions lead or buddy, except in answer to that person. */
    static List<Effect> asked(Decision decision, Signal signal, DecisionSettings settings) {
        return decision.effects().stream()
                .filter(Effect.Comment.class::isInstance)
                .map(Effect.Comment.class::cast)
                .flatMap(comment -> question(comment, decision.next(), signal).stream())
                .findFirst()
                .map(question -> asked(question, decision.next(), signal, settings))
                .orElse(List.of());
    }

    private static List<Effect> asked(
            String question, Maintenance maintenance, Signal signal, DecisionSettings settings) {
        var until = signal.at().plus(ASKED_FOR);
        return settings.channelsOf(maintenance).stream()
                .filter(ConfiguredChannel::team)
                .map(channel -> (Effect) new Effect.AskTeam(channel.name(), until, Optional.of(question)))
                .toList();
    }

    private static Optional<String> question(Effect.Comment comment, Maintenance maintenance, Signal signal) {
        var asked = maintenance.crew().both().stream()
                .filter(person ->
                        !(signal instanceof Signal.Commented by && by.by().equals(person)))
                .filter(person -> mentions(comment.text(), person))
                .toList();
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new TeamQuestion(maintenance, signal.at()).words(comment, asked));
    }

    private static boolean mentions(String text, Person person) {
        return Pattern.compile(Pattern.quote(person.mention()) + "(?![\\w-])")
                .matcher(text)
                .find();
    }

    private static boolean hears(ConfiguredChannel channel, Notice notice, Maintenance before, Maintenance after) {
        var known = before.publicity().notice(notice.number());
        if (quiet(notice, after)) {
            return false;
        }
        if (notice.kind() == NoticeKind.REMINDER
                && shortly(notice)
                && !channel.kind().isChat()) {
            return false;
        }
        if (notice.kind() == NoticeKind.OVERRUN && channel.kind().pushes()) {
            return overranForLong(notice, before, after);
        }
        return known.map(told -> channel.kind().replaces() && !told.text().equals(notice.text()))
                .orElse(true);
    }

    /** An hour before the start only chats are reminded. */
    private static boolean shortly(Notice notice) {
        return notice.facts()
                .window()
                .filter(window -> !notice.at().isBefore(window.start().minus(SHORTLY)))
                .isPresent();
    }

    /** Without impact nobody is disturbed, except by hearing that what they were told has changed. */
    private static boolean quiet(Notice notice, Maintenance after) {
        var earlier = after.publicity().notice(notice.number() - 1);
        return notice.facts().impact() == Impact.NO_IMPACT
                && earlier.filter(told -> told.facts().impact() != Impact.NO_IMPACT)
                        .isEmpty();
    }

    /** Whom a notice disturbs hears of the overrun once it has lasted a while. */
    private static boolean overranForLong(Notice notice, Maintenance before, Maintenance after) {
        var last = after.publicity().last(NoticeKind.OVERRUN).map(Notice::number);
        return last.equals(Optional.of(notice.number()))
                && acted(after).isPresent()
                && !acted(after).equals(acted(before));
    }

    private static Optional<Instant> acted(Maintenance maintenance) {
        return Optional.ofNullable(maintenance.memory().acted().get(MomentKind.OVERRUN_FOR_LONG));
    }
}
