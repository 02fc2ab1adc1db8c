package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Need;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /announce}: publishes the notice, or what of it has changed, at once (behaviour.md, Commands). */
public final class Announce {
    public static final Command COMMAND = new Command(
            new Usage("announce", List.of("/announce"), "publish the notice, or what changed since, now", "/announce"),
            new Access(
                    Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.WRITE),
                    CommandPhases.SCHEDULED_OR_RUNNING),
            Set.of(Need.CONFIGURATION),
            Announce::decide);

    private Announce() {}

    private static Verdict decide(Invocation invocation) {
        if (!invocation.arguments().isEmpty()) {
            return Verdict.unclear(AnnouncementCommandWords.ANNOUNCE_TAKES_NO_TEXT);
        }
        return Disclosure.isWithheld(invocation.maintenance()) ? within(invocation) : inPublic(invocation);
    }

    private static Verdict inPublic(Invocation invocation) {
        var maintenance = invocation.maintenance();
        if (Disclosure.isPublic(maintenance) && !Announcements.hasNews(maintenance)) {
            return Verdict.refused(AnnouncementCommandWords.nothingNew(maintenance));
        }
        return Verdict.obeyed(announced(invocation), new Effect.BringUpToDate(Effect.Part.SECTION));
    }

    private static Verdict within(Invocation invocation) {
        if (invocation.maintenance().publicity().announced()) {
            return Verdict.refused(AnnouncementCommandWords.PRIVATE_AND_TOLD);
        }
        return Verdict.obeyed(
                announced(invocation),
                new Effect.BringUpToDate(Effect.Part.SECTION),
                Effect.comment(AnnouncementCommandWords.PRIVATE_NOW_TOLD));
    }

    private static Maintenance announced(Invocation invocation) {
        var by = Optional.of(invocation.by());
        return Announcements.tell(ticked(invocation), NoticeKind.ANNOUNCED, invocation.at(), Optional.empty(), by);
    }

    private static Maintenance ticked(Invocation invocation) {
        var maintenance = invocation.maintenance();
        var open = maintenance
                .plan()
                .find(TaskRef.P1)
                .filter(task -> task.state().isOpen())
                .isPresent();
        if (!open) {
            return maintenance;
        }
        var done = new TaskState.Done(Optional.of(invocation.by()), invocation.at());
        return maintenance
                .withPlan(maintenance.plan().change(TaskRef.P1, task -> task.withState(done)))
                .tell(invocation.at(), invocation.by(), new TimelineEvent.Ticked(TaskRef.P1));
    }
}
