package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.checklist.ticks.Ticks;
import io.github.maintenancebuddy.core.command.CommandEvaluator;
import io.github.maintenancebuddy.core.command.CommentEdits;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.script.RunResults;
import io.github.maintenancebuddy.core.window.ManualClosing;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one place where a signal becomes a decision: pure, total, and the same for the same input. */
public final class Lifecycle {
    private Lifecycle() {}

    /** What must be known before an issue can become a maintenance. */
    public static Set<Question> questions(Signal.Opened opened, Facts facts) {
        return Opening.questions(opened, facts);
    }

    /** What must be known before this signal can be decided; more may follow from the answers. */
    public static Set<Question> questions(Maintenance maintenance, Signal signal, Facts facts) {
        return Deduplication.heard(maintenance, signal) ? Set.of() : asked(maintenance, signal, facts);
    }

    private static Set<Question> asked(Maintenance maintenance, Signal signal, Facts facts) {
        return switch (signal) {
            case Signal.Edited edited -> {
                var questions = new HashSet<>(Ticks.questions(maintenance, edited));
                questions.addAll(Overlaps.beginning(maintenance, edited.at()));
                if (Drafting.isNew(maintenance)) {
                    questions.addAll(Drafting.questions(maintenance.issue().id(), edited.after(), edited.at(), facts));
                }
                yield questions;
            }
            case Signal.Commented comment -> CommandComments.questions(maintenance, comment, facts);
            case Signal.CommentEdited edited -> CommentEdits.questions(edited, CommandCatalogue.ALL);
            case Signal.Closed closed ->
                maintenance.ended()
                        ? Set.of()
                        : Set.of(new Question.StandingOf(closed.by().login()));
            case Signal.Seen seen ->
                Drafting.isNew(maintenance)
                        ? Drafting.questions(maintenance.issue().id(), seen.body(), seen.at(), facts)
                        : ConfigurationUpdates.questions(maintenance);
            case Signal.Delayed delayed -> Set.of();
            case Signal.Opened opened -> Set.of();
            case Signal.Overwrote overwrote -> Set.of();
            case Signal.Written written -> Set.of();
            case Signal.Reopened reopened -> Set.of();
            case Signal.Unlabeled unlabeled -> Set.of();
            case Signal.Gone gone -> Set.of();
            case Signal.Moved moved -> Set.of();
            case Signal.MomentCame moment -> Overlaps.beginning(maintenance, moment.at());
            case Signal.GapsCommented commented -> Set.of();
            case Signal.PostMortemOpened opened -> Set.of();
            case Signal.PostMortemOver over -> Set.of();
            case Signal.Assigned assigned -> EffectAnswers.questions(maintenance, assigned);
            case Signal.RunStarted started -> Set.of();
            case Signal.RunNotStarted notStarted -> Set.of();
            case Signal.RunEnded ended -> Set.of();
            case Signal.Refused refused -> Set.of();
            case Signal.Dropped dropped -> Set.of();
            case Signal.Receipted receipted -> Set.of();
        };
    }

    /** An issue becomes a maintenance. */
    public static Decision open(Signal.Opened opened, Facts facts) {
        var draft = Opening.open(opened, facts);
        var settled = draft.then(state -> AutoTransitions.settle(state, state, opened.at(), facts))
                .then(state -> ConfigurationUpdates.tell(state, facts));
        return settled.and(IssueProjection.first(settled.next()));
    }

    /** What is now true, and what the world should see. */
    public static Decision decide(Maintenance before, Signal signal, Facts facts) {
        return Deduplication.heard(before, signal)
                ? Decision.of(before)
                : Deduplication.remember(before, signal, spread(before, signal, decided(before, signal, facts), facts));
    }

    private static Decision spread(Maintenance before, Signal signal, Decision decision, Facts facts) {
        return decision.then(state -> AlertSilencing.follow(state, signal.at(), facts))
                .and(NoticeRouting.changed(before, decision.next(), facts.settings()))
                .and(NoticeRouting.asked(decision, signal, facts.settings()));
    }

    private static Decision decided(Maintenance before, Signal signal, Facts facts) {
        if (signal instanceof Signal.Gone gone) {
            return Decision.of(IssueLoss.gone(before, gone, facts));
        }
        var found = IssueLoss.found(before, signal);
        if (IssueLoss.isGone(found)) {
            return Decision.of(react(found, signal, facts).next());
        }
        var decision = follow(found, signal, facts);
        return IssueLoss.isGone(before) ? decision.and(IssueProjection.first(decision.next())) : decision;
    }

    /** The reaction to a signal, and all that follows from it by itself. */
    private static Decision follow(Maintenance before, Signal signal, Facts facts) {
        var reaction = react(ConfigurationUpdates.follow(before, facts), signal, facts);
        var answers = answers(signal) ? reaction.effects() : List.<Effect>of();
        var own = answers(signal) ? Decision.of(reaction.next()) : reaction;
        var settled = own.then(state -> AutoTransitions.settle(before, state, signal.at(), facts))
                .then(state ->
                        signal instanceof Signal.Seen ? Decision.of(state) : ConfigurationUpdates.tell(state, facts));
        var told = settled.change(state -> NoticeTriggers.follow(before, state, signal.at(), facts));
        var kept = CommentLimit.keep(before, told.then(state -> AfterEnd.end(before, state, signal.at())), signal.at());
        return new Decision(kept.next(), answers)
                .and(kept.effects())
                .and(IssueProjection.changed(before, kept.next(), signal.text()));
    }

    /** Whether the reaction answers a person who spoke to us; all else the app says by itself. */
    private static boolean answers(Signal signal) {
        return signal instanceof Signal.Commented || signal instanceof Signal.CommentEdited;
    }

    /** Whether somebody may wait for an answer to this comment. */
    public static boolean hasCommands(Signal.Commented comment) {
        return CommandEvaluator.hasCommands(comment, CommandCatalogue.ALL);
    }

    /** The earliest time at which something is to be done; it may have passed. */
    public static Optional<Instant> nextMoment(Maintenance maintenance) {
        return DueMoments.moments(maintenance).map(Moment::at).min(Instant::compareTo);
    }

    private static Decision react(Maintenance maintenance, Signal signal, Facts facts) {
        return switch (signal) {
            case Signal.Opened opened -> Decision.of(maintenance);
            case Signal.Edited edited -> IssueEdits.edited(maintenance, edited, facts);
            case Signal.Seen seen -> IssueEdits.seen(maintenance, seen, facts);
            case Signal.Overwrote overwrote -> Decision.of(Ticks.overwrote(maintenance, overwrote));
            case Signal.Written written -> Decision.of(Ticks.written(maintenance, written));
            case Signal.Commented comment -> CommandComments.commented(maintenance, comment, facts);
            case Signal.Delayed delayed -> CommandComments.delayed(maintenance, delayed, facts);
            case Signal.CommentEdited edited -> CommentEdits.answer(maintenance, edited, CommandCatalogue.ALL, facts);
            case Signal.Closed closed -> ManualClosing.closed(maintenance, closed, facts);
            case Signal.Reopened reopened -> ManualClosing.reopened(maintenance, reopened);
            case Signal.Unlabeled unlabeled -> IssueLoss.unlabeled(maintenance, unlabeled);
            case Signal.Gone gone -> Decision.of(IssueLoss.gone(maintenance, gone, facts));
            case Signal.Moved moved -> Decision.of(IssueLoss.moved(maintenance, moved, facts));
            case Signal.MomentCame(var at) -> DueMoments.decide(maintenance, at);
            case Signal.GapsCommented(var at, var comment) ->
                Decision.of(maintenance.withMemory(maintenance.memory().withGapsComment(comment)));
            case Signal.PostMortemOpened opened -> AfterEnd.postMortem(maintenance, opened);
            case Signal.PostMortemOver over ->
                Decision.of(maintenance.withMemory(maintenance.memory().withPostMortemOver()));
            case Signal.Assigned assigned -> EffectAnswers.assigned(maintenance, assigned, facts);
            case Signal.RunStarted started -> Decision.of(RunResults.started(maintenance, started));
            case Signal.RunNotStarted notStarted -> RunResults.notStarted(maintenance, notStarted);
            case Signal.RunEnded ended -> RunResults.ended(maintenance, ended);
            case Signal.Refused refused -> EffectAnswers.refused(maintenance, refused);
            case Signal.Receipted receipted -> EffectAnswers.receipted(maintenance, receipted);
            case Signal.Dropped(var at, var what, var why) ->
                Decision.of(maintenance.tell(at, new TimelineEvent.Dropped(what, why)));
        };
    }
}
