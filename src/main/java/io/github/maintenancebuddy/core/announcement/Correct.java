package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /correct TEXT}: replaces the last public update that a person wrote (behaviour.md, Commands). */
public final class Correct {
    public static final Command COMMAND = new Command(
            new Usage(
                            "correct",
                            List.of("/correct TEXT"),
                            "replace the last public update, from the announcement to 24 h after the end",
                            "/correct The migration is half done; orders are not affected.")
                    .publishing(),
            new Access(
                    Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.TRIAGE),
                    CommandPhases.ANY),
            Set.of(),
            Correct::decide);

    private Correct() {}

    private static Verdict decide(Invocation invocation) {
        var text = PublicText.of(invocation.arguments());
        return Publish.refusal(invocation, text, COMMAND)
                .orElseGet(() -> invocation
                        .maintenance()
                        .publicity()
                        .last(NoticeKind.UPDATE)
                        .map(notice -> correct(invocation, notice, text))
                        .orElseGet(() -> Verdict.refused(AnnouncementCommandWords.NOTHING_TO_CORRECT)));
    }

    private static Verdict correct(Invocation invocation, Notice notice, String text) {
        var words = words(notice, text);
        return words.equals(notice.text())
                ? Verdict.refused(AnnouncementCommandWords.SAME_TEXT)
                : Verdict.obeyed(corrected(invocation, notice, words));
    }

    /** As it would have been at the time of the update, so that what it says of the next one stays true. */
    private static String words(Notice notice, String text) {
        var telling = new NoticeContext(notice.at(), Optional.empty(), notice.facts(), Optional.of(text), false);
        return NoticeWords.text(NoticeKind.UPDATE, telling);
    }

    private static Maintenance corrected(Invocation invocation, Notice notice, String words) {
        var maintenance = invocation.maintenance();
        return maintenance
                .withPublicity(maintenance.publicity().with(notice.corrected(words, invocation.at())))
                .tell(invocation.at(), invocation.by(), new TimelineEvent.Corrected(notice.number(), notice.text()));
    }
}
