package io.github.maintenancebuddy.adapter.webhook;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What became of a delivery, and what GitHub is told of it. */
record DeliveryReply(DeliveryResult what, String sentence) {
    static DeliveryReply as(DeliveryResult what) {
        return new DeliveryReply(what, what.sentence());
    }

    /** The sentence says what is wrong with it. */
    static DeliveryReply malformed(String sentence) {
        return new DeliveryReply(DeliveryResult.MALFORMED, sentence);
    }

    ResponseEntity<String> answer() {
        return ResponseEntity.status(what.status())
                .contentType(MediaType.TEXT_PLAIN)
                .body(sentence);
    }
}
