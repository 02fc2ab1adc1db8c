package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.decision.Effect;

/** Which handler has which effect. */
public final class EffectHandlers {
    private final CommentHandler comments;
    private final ReactionHandler reactions;
    private final IssueUpdateHandler section;
    private final IssueUpdateHandler labels;
    private final IssueUpdateHandler assignees;
    private final IssueUpdateHandler state;
    private final GapsHandler gaps;
    private final PostMortemHandler postMortems;
    private final SubIssueHandler subIssues;
    private final ActionItemsHandler actionItems;
    private final WorkflowHandler workflows;
    private final RunLookHandler runs;
    private final NoticeHandler notices;
    private final TeamQuestionHandler teamQuestions;
    private final AlertSilenceHandler alertSilences;

    public EffectHandlers(
            Issues issues,
            Repositories repositories,
            Workflows workflows,
            NoticeHandler.Channels channels,
            AlertSilenceHandler.Channels alertChannels) {
        this.comments = new CommentHandler(issues);
        this.reactions = new ReactionHandler(issues);
        this.section = IssueUpdateHandler.section(issues);
        this.labels = IssueUpdateHandler.labels(issues);
        this.assignees = IssueUpdateHandler.assignees(issues);
        this.state = IssueUpdateHandler.state(issues);
        this.gaps = new GapsHandler(issues);
        this.postMortems = new PostMortemHandler(issues, repositories);
        this.subIssues = new SubIssueHandler(issues);
        this.actionItems = new ActionItemsHandler(issues);
        this.workflows = new WorkflowHandler(workflows);
        this.runs = new RunLookHandler(workflows);
        this.notices = new NoticeHandler(channels);
        this.teamQuestions = new TeamQuestionHandler(channels);
        this.alertSilences = new AlertSilenceHandler(alertChannels);
    }

    /** An effect and the handler of its kind. */
    record Bound<E extends Effect>(E effect, EffectHandler<E> handler) {
        RetryPolicy policy() {
            return handler.retry(effect);
        }
    }

    Bound<?> of(Effect effect) {
        return switch (effect) {
            case Effect.Comment comment -> new Bound<>(comment, comments);
            case Effect.React react -> new Bound<>(react, reactions);
            case Effect.BringUpToDate update -> new Bound<>(update, of(update.part()));
            case Effect.OpenPostMortem open -> new Bound<>(open, postMortems);
            case Effect.AddSubIssue add -> new Bound<>(add, subIssues);
            case Effect.RemindOfActionItems remind -> new Bound<>(remind, actionItems);
            case Effect.Dispatch dispatch -> new Bound<>(dispatch, workflows);
            case Effect.LookAtRun look -> new Bound<>(look, runs);
            case Effect.Tell tell -> new Bound<>(tell, notices);
            case Effect.AskTeam ask -> new Bound<>(ask, teamQuestions);
            case Effect.SilenceAlerts silence -> new Bound<>(silence, alertSilences);
        };
    }

    private EffectHandler<Effect.BringUpToDate> of(Effect.Part part) {
        return switch (part) {
            case SECTION -> section;
            case LABELS -> labels;
            case ASSIGNEES -> assignees;
            case STATE -> state;
            case GAPS -> gaps;
        };
    }
}
