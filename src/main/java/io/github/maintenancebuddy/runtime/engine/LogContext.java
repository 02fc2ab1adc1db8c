package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import org.slf4j.MDC;
import org.slf4j.MDC.MDCCloseable;

/** The ids in the lines of the log, by which the way of a comment through the app can be followed. */
public final class LogContext {
    /** GitHub's number of the issue. */
    public static final String ISSUE = "issue";

    /** The same as people know it, such as {@code acme/shop#7}; only once it was read. */
    public static final String MAINTENANCE = "maintenance";

    /** GitHub's number of the delivery. */
    public static final String DELIVERY = "delivery";

    /** The id of the effect, which also stands in the hidden marker of what it creates. */
    public static final String EFFECT = "effect";

    private LogContext() {}

    public static MDCCloseable issue(IssueId id) {
        return MDC.putCloseable(ISSUE, id.toString());
    }

    /** What is about no single issue names none. */
    static MDCCloseable lane(LaneKey lane) {
        return MDC.putCloseable(ISSUE, lane instanceof LaneKey.OfIssue(var id) ? id.toString() : "-");
    }

    public static MDCCloseable maintenance(IssueRef issue) {
        return MDC.putCloseable(MAINTENANCE, issue.repository().name() + "#" + issue.number());
    }

    public static MDCCloseable delivery(Inbox.Message message) {
        return MDC.putCloseable(DELIVERY, message.guid().orElse("-"));
    }

    public static MDCCloseable effect(String id) {
        return MDC.putCloseable(EFFECT, id);
    }
}
