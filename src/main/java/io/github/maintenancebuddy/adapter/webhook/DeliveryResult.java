package io.github.maintenancebuddy.adapter.webhook;

import org.springframework.http.HttpStatus;

/** What became of a delivery at the door. */
public enum DeliveryResult {
    KEPT(HttpStatus.ACCEPTED, "Kept."),
    KNOWN(HttpStatus.ACCEPTED, "Known already."),
    NOTHING(HttpStatus.ACCEPTED, "Nothing to do."),
    /** Whoever sent it does not know the secret; they are told nothing more. */
    UNSIGNED(HttpStatus.UNAUTHORIZED, ""),
    MALFORMED(HttpStatus.BAD_REQUEST, "The body must be UTF-8."),
    FORM(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Choose application/json as the content type of the webhook in the App's settings."),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "A delivery is at most 25 MB large."),
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "The body did not come in time."),
    NO_ROOM(HttpStatus.SERVICE_UNAVAILABLE, "Too much comes at once; send it again."),
    NO_SECRET(HttpStatus.SERVICE_UNAVAILABLE, "The app has no webhook secret yet and cannot tell who is calling."),
    NOT_KEPT(HttpStatus.SERVICE_UNAVAILABLE, "The delivery could not be kept; send it again.");

    private final HttpStatus status;
    private final String sentence;

    DeliveryResult(HttpStatus status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    HttpStatus status() {
        return status;
    }

    /** What GitHub shows in its log of deliveries. */
    String sentence() {
        return sentence;
    }
}
