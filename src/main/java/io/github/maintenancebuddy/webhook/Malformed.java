package io.github.maintenancebuddy.webhook;

/** A payload that is not as GitHub describes it. The message is one sentence for whoever looks at the delivery. */
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(String why) {
        super(why, null, false, false);
    }
}
