package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import java.util.List;
import java.util.Set;

/** {@code /postmortem}: opens the post-mortem now, or links it again (behaviour.md, Commands). */
public final class PostMortemCommand {
    public static final Command COMMAND = new Command(
            new Usage("postmortem", List.of("/postmortem"), "open the post-mortem now, or link it again", "/postmortem")
                    .alsoSuggested(),
            new Access(Set.of(CommandPermission.TRIAGE), CommandPhases.COMPLETED),
            Set.of(),
            PostMortemCommand::obey);

    private PostMortemCommand() {}

    private static Verdict obey(Invocation invocation) {
        var maintenance = invocation.maintenance();
        var known = maintenance.memory().postMortem();
        return known.issue()
                .map(open ->
                        Verdict.obeyed(maintenance, Effect.comment("The post-mortem is " + open.reference() + ".")))
                .orElseGet(() -> known.asked().isPresent()
                        ? Verdict.refused("The post-mortem is being opened, and will be linked here.")
                        : Verdict.obeyed(PostMortem.open(maintenance, invocation.at())));
    }
}
