package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.checklist.ticks.Ticks;
import io.github.maintenancebuddy.core.command.CommentEdits;
import io.github.maintenancebuddy.core.command.ParsedComment;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.script.RunResults;
import io.github.maintenancebuddy.core.window.ManualClosing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What comes of a signal on a maintenance: what must be known first, then the decision. */
public final class SignalDecision {
    private final Maintenance before;
    private final Signal signal;

    /** The signal's comment, read once for looking up and for deciding. */
    private final Optional<ParsedComment> comment;

    SignalDecision(Maintenance before, Signal signal) {
        this.before = before;
        this.signal = signal;
        this.comment = comment(signal).map(written -> ParsedComment.of(written, CommandCatalogue.ALL));
    }

    private static Optional<Signal.Commented> comment(Signal signal) {
        if (signal instanceof Signal.Delayed delayed) {
            return Optional.of(delayed.comment());
        }
        return signal instanceof Signal.Commented written ? Optional.of(written) : Optional.empty();
    }

    /** What must be known before this can be decided; more may follow from the answers. */
    public Set<Question> questions(Facts facts) {
        return Deduplication.heard(before, signal) ? Set.of() : needed(before, facts);
    }

    /** What is now true, and what the world should see. */
    public Decision decide(Facts facts) {
        return Deduplication.heard(before, signal)
                ? Decision.of(before)
                : Deduplication.remember(before, signal, withChannels(decided(facts), facts));
    }

    private Set<Question> needed(Maintenance maintenance, Facts facts) {
        return switch (signal) {
            case Signal.Edited edited -> {
                var questions = new HashSet<>(Ticks.questions(maintenance, edited));
                questions.addAll(Overlaps.beginning(maintenance, edited.at()));
                if (Drafting.isNew(maintenance)) {
                    questions.addAll(Drafting.questions(maintenance.issue().id(), edited.after(), edited.at(), facts));
                }
                yield questions;
            }
            case Signal.Commented _ -> CommandComments.questions(maintenance, comment.orElseThrow(), facts);
            case Signal.CommentEdited edited -> CommentEdits.questions(edited, CommandCatalogue.ALL);
            case Signal.Closed closed ->
                maintenance.ended()
                        ? Set.of()
                        : Set.of(new Question.StandingOf(closed.by().login()));
            case Signal.Seen seen ->
                Drafting.isNew(maintenance)
                        ? Drafting.questions(maintenance.issue().id(), seen.body(), seen.at(), facts)
                        : ConfigurationUpdates.questions(maintenance);
            case Signal.Delayed _ -> Set.of();
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

    private Decision withChannels(Decision decision, Facts facts) {
        return decision.then(state -> AlertSilencing.follow(state, signal.at(), facts))
                .and(NoticeRouting.changed(before, decision.next(), facts.settings()))
                .and(NoticeRouting.asked(decision, signal, facts.settings()));
    }

    private Decision decided(Facts facts) {
        if (signal instanceof Signal.Gone gone) {
            return Decision.of(IssueLoss.gone(before, gone, facts));
        }
        var found = IssueLoss.found(before, signal);
        if (IssueLoss.isGone(found)) {
            return Decision.of(react(found, facts).next());
        }
        var decision = follow(found, facts);
        return IssueLoss.isGone(before) ? decision.and(IssueProjection.first(decision.next())) : decision;
    }

    /** The reaction to a signal, and all that follows from it by itself. */
    private Decision follow(Maintenance found, Facts facts) {
        var reaction = react(ConfigurationUpdates.follow(found, facts), facts);
        var answers = isAnswer() ? reaction.effects() : List.<Effect>of();
        var own = isAnswer() ? Decision.of(reaction.next()) : reaction;
        var settled = own.then(state -> AutoTransitions.settle(found, state, signal.at(), facts))
                .then(state ->
                        signal instanceof Signal.Seen ? Decision.of(state) : ConfigurationUpdates.tell(state, facts));
        var told = settled.change(state -> NoticeTriggers.follow(found, state, signal.at(), facts));
        var kept = CommentLimit.keep(found, told.then(state -> AfterEnd.end(found, state, signal.at())), signal.at());
        return new Decision(kept.next(), answers)
                .and(kept.effects())
                .and(IssueProjection.changed(found, kept.next(), signal.text()));
    }

    /** Whether the reaction answers a person who spoke to us; all else the app says by itself. */
    private boolean isAnswer() {
        return signal instanceof Signal.Commented || signal instanceof Signal.CommentEdited;
    }

    private Decision react(Maintenance maintenance, Facts facts) {
        return switch (signal) {
            case Signal.Opened opened -> Decision.of(maintenance);
            case Signal.Edited edited -> IssueEdits.edited(maintenance, edited, facts);
            case Signal.Seen seen -> IssueEdits.seen(maintenance, seen, facts);
            case Signal.Overwrote overwrote -> Decision.of(Ticks.overwrote(maintenance, overwrote));
            case Signal.Written written -> Decision.of(Ticks.written(maintenance, written));
            case Signal.Commented _ -> CommandComments.commented(maintenance, comment.orElseThrow(), facts);
            case Signal.Delayed delayed -> CommandComments.delayed(maintenance, delayed, comment.orElseThrow());
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
