package io.github.maintenancebuddy.adapter.webhook;

/** A payload that is not as GitHub describes it. The message is one sentence for whoever looks at the delivery. */
final class MalformedPayload extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedPayload(String why) {
        super(why, null, false, false);
    }
}
