package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PostMortemRules;
import io.github.maintenancebuddy.core.maintenance.Receipt;
import io.github.maintenancebuddy.core.maintenance.RequestField;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;

/**
 * Under which id each constant of an enum is stored, whatever it is called. An id never changes and is never used for
 * another constant.
 */
final class ConstantIds {
    private ConstantIds() {}

    static String of(Enum<?> constant) {
        return switch (constant) {
            case Phase phase -> of(phase);
            case Outcome outcome -> of(outcome);
            case Impact impact -> of(impact);
            case WorkKind kind -> of(kind);
            case Stage stage -> of(stage);
            case RequestField field -> of(field);
            case MomentKind moment -> of(moment);
            case NoticeKind notice -> of(notice);
            case Receipt.State receipt -> of(receipt);
            case TaskRun.State run -> of(run);
            case Window.How change -> of(change);
            case PostMortemRules.When when -> of(when);
            case Effect.Part part -> of(part);
            case Effect.Reaction reaction -> of(reaction);
            case Topic.Kind kind -> TextIds.of(kind);
            case Undone.Kind kind -> TextIds.of(kind);
            case Signal.CloseReason reason -> of(reason);
            case Signal.NotThere why -> of(why);
            case Signal.NoRun why -> of(why);
            default ->
                throw new IllegalStateException(constant.getDeclaringClass().getName() + " has no ids in ConstantIds");
        };
    }

    private static String of(Phase phase) {
        return switch (phase) {
            case DRAFT -> "DRAFT";
            case SCHEDULED -> "SCHEDULED";
            case IN_PROGRESS -> "IN_PROGRESS";
            case VERIFYING -> "VERIFYING";
            case COMPLETED -> "COMPLETED";
            case CANCELLED -> "CANCELLED";
        };
    }

    private static String of(Outcome outcome) {
        return switch (outcome) {
            case SUCCESSFUL -> "SUCCESSFUL";
            case UNVERIFIED -> "UNVERIFIED";
            case ROLLED_BACK -> "ROLLED_BACK";
            case ROLLED_BACK_UNVERIFIED -> "ROLLED_BACK_UNVERIFIED";
        };
    }

    private static String of(Impact impact) {
        return switch (impact) {
            case NO_IMPACT -> "NO_IMPACT";
            case DEGRADED -> "DEGRADED";
            case PARTIAL_OUTAGE -> "PARTIAL_OUTAGE";
            case FULL_OUTAGE -> "FULL_OUTAGE";
        };
    }

    private static String of(WorkKind kind) {
        return switch (kind) {
            case DATABASE_MIGRATION -> "DATABASE_MIGRATION";
            case MESSAGE_BROKER_SWITCH -> "MESSAGE_BROKER_SWITCH";
            case COMPONENT_UPGRADE -> "COMPONENT_UPGRADE";
            case INFRASTRUCTURE_CHANGE -> "INFRASTRUCTURE_CHANGE";
            case OTHER -> "OTHER";
        };
    }

    private static String of(Stage stage) {
        return switch (stage) {
            case PREPARE -> "PREPARE";
            case CARRY_OUT -> "CARRY_OUT";
            case VERIFY -> "VERIFY";
            case ROLL_BACK -> "ROLL_BACK";
        };
    }

    private static String of(RequestField field) {
        return switch (field) {
            case WHAT_AND_WHY -> "WHAT_AND_WHY";
            case SERVICES -> "SERVICES";
            case IMPACT -> "IMPACT";
            case START -> "START";
            case TIME_ZONE -> "TIME_ZONE";
            case DURATION -> "DURATION";
            case KIND -> "KIND";
            case PUBLIC_NOTICE -> "PUBLIC_NOTICE";
            case LEAD -> "LEAD";
            case BUDDY -> "BUDDY";
            case ROLLING_BACK -> "ROLLING_BACK";
            case ROLLING_BACK_TAKES -> "ROLLING_BACK_TAKES";
            case EXTRA_TASKS -> "EXTRA_TASKS";
        };
    }

    private static String of(MomentKind moment) {
        return switch (moment) {
            case ANNOUNCE -> "ANNOUNCE";
            case BUDDY_DEADLINE -> "BUDDY_DEADLINE";
            case REMINDER -> "REMINDER";
            case PUBLIC_REMINDER -> "PUBLIC_REMINDER";
            case START -> "START";
            case DELAY -> "DELAY";
            case POSTPONE -> "POSTPONE";
            case NEW_DATE -> "NEW_DATE";
            case EARLY_WARNING -> "EARLY_WARNING";
            case DECISION -> "DECISION";
            case OVERRUN -> "OVERRUN";
            case OVERRUN_FOR_LONG -> "OVERRUN_FOR_LONG";
            case SILENCE -> "SILENCE";
            case RUN_LOOK -> "RUN_LOOK";
            case RUN_OVERDUE -> "RUN_OVERDUE";
            case ALERT_SILENCE -> "ALERT_SILENCE";
            case LETTING_GO -> "LETTING_GO";
            case COMPLETE -> "COMPLETE";
            case ACTION_ITEMS -> "ACTION_ITEMS";
        };
    }

    private static String of(NoticeKind notice) {
        return switch (notice) {
            case ANNOUNCED -> "ANNOUNCED";
            case RESCHEDULED -> "RESCHEDULED";
            case POSTPONED -> "POSTPONED";
            case REMINDER -> "REMINDER";
            case STARTED -> "STARTED";
            case DELAYED -> "DELAYED";
            case UPDATE -> "UPDATE";
            case EXTENDED -> "EXTENDED";
            case OVERRUN -> "OVERRUN";
            case ROLLING_BACK -> "ROLLING_BACK";
            case VERIFYING -> "VERIFYING";
            case COMPLETED -> "COMPLETED";
            case ROLLED_BACK -> "ROLLED_BACK";
            case CANCELLED -> "CANCELLED";
            case REOPENED -> "REOPENED";
            case NO_LONGER_UPDATED -> "NO_LONGER_UPDATED";
            case UPDATED_AGAIN -> "UPDATED_AGAIN";
        };
    }

    private static String of(Receipt.State receipt) {
        return switch (receipt) {
            case DELIVERED -> "DELIVERED";
            case STILL_TRYING -> "STILL_TRYING";
            case REFUSED -> "REFUSED";
            case UNKNOWN -> "UNKNOWN";
            case DROPPED -> "DROPPED";
        };
    }

    private static String of(TaskRun.State run) {
        return switch (run) {
            case ASKED -> "ASKED";
            case STARTED -> "STARTED";
            case OVERDUE -> "OVERDUE";
            case NOT_STARTED -> "NOT_STARTED";
            case UNKNOWN -> "UNKNOWN";
            case SUCCEEDED -> "SUCCEEDED";
            case FAILED -> "FAILED";
        };
    }

    private static String of(Window.How change) {
        return switch (change) {
            case RESCHEDULED -> "RESCHEDULED";
            case EXTENDED -> "EXTENDED";
        };
    }

    private static String of(PostMortemRules.When when) {
        return switch (when) {
            case ALWAYS -> "ALWAYS";
            case WHEN_SOMETHING_WENT_WRONG -> "WHEN_SOMETHING_WENT_WRONG";
            case DEFAULT -> "DEFAULT";
        };
    }

    private static String of(Effect.Part part) {
        return switch (part) {
            case SECTION -> "SECTION";
            case LABELS -> "LABELS";
            case ASSIGNEES -> "ASSIGNEES";
            case STATE -> "STATE";
            case GAPS -> "GAPS";
        };
    }

    private static String of(Effect.Reaction reaction) {
        return switch (reaction) {
            case OBEYED -> "OBEYED";
            case NOT_UNDERSTOOD -> "NOT_UNDERSTOOD";
            case NOT_ALLOWED -> "NOT_ALLOWED";
            case SEEN -> "SEEN";
        };
    }

    private static String of(Signal.CloseReason reason) {
        return switch (reason) {
            case COMPLETED -> "COMPLETED";
            case NOT_PLANNED -> "NOT_PLANNED";
            case DUPLICATE -> "DUPLICATE";
        };
    }

    private static String of(Signal.NotThere why) {
        return switch (why) {
            case ANOTHER_OWNER -> "ANOTHER_OWNER";
            case NOT_REACHED -> "NOT_REACHED";
            case MORE_READERS -> "MORE_READERS";
            case REFUSED -> "REFUSED";
        };
    }

    private static String of(Signal.NoRun why) {
        return switch (why) {
            case NOT_PERMITTED -> "NOT_PERMITTED";
            case REFUSED -> "REFUSED";
            case NONE_FOUND -> "NONE_FOUND";
            case SEVERAL_FOUND -> "SEVERAL_FOUND";
            case TOO_LATE -> "TOO_LATE";
            case NOT_NEEDED -> "NOT_NEEDED";
        };
    }
}
