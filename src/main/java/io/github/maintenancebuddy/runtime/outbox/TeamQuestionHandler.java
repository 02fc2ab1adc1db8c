package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Effect.AskTeam;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Refused;
import java.util.Optional;

/** Says in a chat of the team that lead or buddy are asked on the issue; what was asked long ago is not asked now. */
final class TeamQuestionHandler implements EffectHandler<AskTeam> {
    private static final String UNKNOWN = "Somebody is asked.";

    private final NoticeHandler.Channels channels;

    TeamQuestionHandler(NoticeHandler.Channels channels) {
        this.channels = channels;
    }

    @Override
    public RetryPolicy retry(AskTeam ask) {
        return RetryPolicy.NEVER_AGAIN;
    }

    @Override
    public Optional<Answer> obsolete(Attempt<AskTeam> attempt) {
        if (attempt.newerWaits()) {
            return Optional.of(Answer.unwritten(dropped(attempt, "a newer one waits")));
        }
        return attempt.now().isAfter(attempt.effect().until())
                ? Optional.of(Answer.unwritten(dropped(attempt, "it came too late")))
                : Optional.empty();
    }

    @Override
    public EffectOutcome<Answer> carryOut(Attempt<AskTeam> attempt) {
        return channels.find(attempt.effect().name())
                .filter(ChatChannel.class::isInstance)
                .map(ChatChannel.class::cast)
                .map(chat -> chat.say(
                        attempt.effect().question().orElse(UNKNOWN),
                        attempt.maintenance().issue().url()))
                .orElseGet(() -> new Refused<>(NoticeHandler.REMOVED))
                .map(_ -> Answer.written());
    }

    @Override
    public Signal refused(Attempt<AskTeam> attempt, String why) {
        return new Signal.Refused(
                attempt.now(), Undone.teamQuestion(attempt.effect().name()), why);
    }

    @Override
    public Optional<Signal> unknown(Attempt<AskTeam> attempt, Optional<String> why) {
        return why.isPresent() ? Optional.empty() : Optional.of(dropped(attempt, "it may be there already"));
    }

    private static Signal dropped(Attempt<AskTeam> attempt, String why) {
        var what = Undone.teamQuestion(attempt.effect().name()).words();
        return new Signal.Dropped(attempt.now(), what, why);
    }
}
