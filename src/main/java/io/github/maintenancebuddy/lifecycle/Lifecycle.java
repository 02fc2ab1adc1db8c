package io.github.maintenancebuddy.lifecycle;

import io.github.maintenancebuddy.checklist.Ticks;
import io.github.maintenancebuddy.command.Edits;
import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Moment;
import io.github.maintenancebuddy.maintenance.Question;
import io.github.maintenancebuddy.maintenance.Signal;
import io.github.maintenancebuddy.window.HandClosing;
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
        return Once.heard(maintenance, signal) ? Set.of() : asked(maintenance, signal, facts);
    }

    private static Set<Question> asked(Maintenance maintenance, Signal signal, Facts facts) {
        return switch (signal) {
            case Signal.Edited edited -> {
                var questions = new HashSet<>(Ticks.questions(maintenance, edited));
                questions.addAll(Beside.beginning(maintenance, edited.at()));
                if (Drafting.isNew(maintenance)) {
                    questions.addAll(Drafting.questions(maintenance.issue().id(), edited.after(), edited.at(), facts));
                }
                yield questions;
            }
            case Signal.Commented comment -> Commands.questions(maintenance, comment, facts);
            case Signal.CommentEdited edited -> Edits.questions(edited, Catalogue.ALL);
            case Signal.Closed closed ->
                maintenance.ended()
                        ? Set.of()
                        : Set.of(new Question.StandingOf(closed.by().login()));
            case Signal.Seen seen ->
                Drafting.isNew(maintenance)
                        ? Drafting.questions(maintenance.issue().id(), seen.body(), seen.at(), facts)
                        : RepositoryRules.questions(maintenance);
            case Signal.Delayed delayed -> Set.of();
            case Signal.Opened opened -> Set.of();
            case Signal.Overwrote overwrote -> Set.of();
            case Signal.Written written -> Set.of();
            case Signal.Reopened reopened -> Set.of();
            case Signal.Unlabeled unlabeled -> Set.of();
            case Signal.Gone gone -> Set.of();
            case Signal.Moved moved -> Set.of();
            case Signal.MomentCame moment -> Beside.beginning(maintenance, moment.at());
            case Signal.GapsCommented commented -> Set.of();
            case Signal.PostMortemOpened opened -> Set.of();
            case Signal.PostMortemOver over -> Set.of();
            case Signal.Assigned assigned -> Answers.questions(maintenance, assigned);
            case Signal.Refused refused -> Set.of();
            case Signal.Dropped dropped -> Set.of();
            case Signal.Receipted receipted -> Set.of();
        };
    }

    /** An issue becomes a maintenance. */
    public static Decision open(Signal.Opened opened, Facts facts) {
        var draft = Opening.open(opened, facts);
        var settled = draft.then(state -> Settling.settle(state, state, opened.at(), facts))
                .then(state -> RepositoryRules.tell(state, facts));
        return settled.and(Views.first(settled.next()));
    }

    /** What is now true, and what the world should see. */
    public static Decision decide(Maintenance before, Signal signal, Facts facts) {
        return Once.heard(before, signal)
                ? Decision.of(before)
                : Once.remember(before, signal, spread(before, signal, decided(before, signal, facts), facts));
    }

    private static Decision spread(Maintenance before, Signal signal, Decision decision, Facts facts) {
        return decision.then(state -> Alerts.follow(state, signal.at(), facts))
                .and(Spreading.changed(before, decision.next(), facts.settings()))
                .and(Spreading.asked(decision, signal, facts.settings()));
    }

    private static Decision decided(Maintenance before, Signal signal, Facts facts) {
        if (signal instanceof Signal.Gone gone) {
            return Decision.of(Leaving.gone(before, gone, facts));
        }
        var found = Leaving.found(before, signal);
        if (Leaving.isGone(found)) {
            return Decision.of(react(found, signal, facts).next());
        }
        var decision = follow(found, signal, facts);
        return Leaving.isGone(before) ? decision.and(Views.first(decision.next())) : decision;
    }

    /** The reaction to a signal, and all that follows from it by itself. */
    private static Decision follow(Maintenance before, Signal signal, Facts facts) {
        var reaction = react(RepositoryRules.follow(before, facts), signal, facts);
        var answers = answers(signal) ? reaction.effects() : List.<Effect>of();
        var own = answers(signal) ? Decision.of(reaction.next()) : reaction;
        var settled = own.then(state -> Settling.settle(before, state, signal.at(), facts))
                .then(state -> signal instanceof Signal.Seen ? Decision.of(state) : RepositoryRules.tell(state, facts));
        var told = settled.change(state -> Publishing.follow(before, state, signal.at(), facts));
        var kept = Manners.keep(before, told.then(state -> Follow.end(before, state, signal.at())), signal.at());
        return new Decision(kept.next(), answers)
                .and(kept.effects())
                .and(Views.changed(before, kept.next(), signal.text()));
    }

    /** Whether the reaction answers a person who spoke to us; all else the app says by itself. */
    private static boolean answers(Signal signal) {
        return signal instanceof Signal.Commented || signal instanceof Signal.CommentEdited;
    }

    /** The earliest time at which something is to be done; it may have passed. */
    public static Optional<Instant> nextMoment(Maintenance maintenance) {
        return Due.moments(maintenance).map(Moment::at).min(Instant::compareTo);
    }

    private static Decision react(Maintenance maintenance, Signal signal, Facts facts) {
        return switch (signal) {
            case Signal.Opened opened -> Decision.of(maintenance);
            case Signal.Edited edited -> Editing.edited(maintenance, edited, facts);
            case Signal.Seen seen -> Editing.seen(maintenance, seen, facts);
            case Signal.Overwrote overwrote -> Decision.of(Ticks.overwrote(maintenance, overwrote));
            case Signal.Written written -> Decision.of(Ticks.written(maintenance, written));
            case Signal.Commented comment -> Commands.commented(maintenance, comment, facts);
            case Signal.Delayed delayed -> Commands.delayed(maintenance, delayed, facts);
            case Signal.CommentEdited edited -> Edits.answer(maintenance, edited, Catalogue.ALL, facts);
            case Signal.Closed closed -> HandClosing.closed(maintenance, closed, facts);
            case Signal.Reopened reopened -> HandClosing.reopened(maintenance, reopened);
            case Signal.Unlabeled unlabeled -> Leaving.unlabeled(maintenance, unlabeled);
            case Signal.Gone gone -> Decision.of(Leaving.gone(maintenance, gone, facts));
            case Signal.Moved moved -> Decision.of(Leaving.moved(maintenance, moved, facts));
            case Signal.MomentCame(var at) -> Due.decide(maintenance, at);
            case Signal.GapsCommented(var at, var comment) ->
                Decision.of(maintenance.withMemory(maintenance.memory().withGapsComment(comment)));
            case Signal.PostMortemOpened opened -> Follow.postMortem(maintenance, opened);
            case Signal.PostMortemOver over ->
                Decision.of(maintenance.withMemory(maintenance.memory().withPostMortemOver()));
            case Signal.Assigned assigned -> Answers.assigned(maintenance, assigned, facts);
            case Signal.Refused refused -> Answers.refused(maintenance, refused);
            case Signal.Receipted receipted -> Answers.receipted(maintenance, receipted);
            case Signal.Dropped(var at, var what, var why) ->
                Decision.of(maintenance.tell(at, new Happening.Dropped(what, why)));
        };
    }
}
