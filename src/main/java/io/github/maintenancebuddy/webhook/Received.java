package io.github.maintenancebuddy.webhook;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What became of a delivery, and what GitHub is told of it. */
record Received(Reception what, String sentence) {
    static Received as(Reception what) {
        return new Received(what, what.sentence());
    }

    /** The sentence says what is wrong with it. */
    static Received malformed(String sentence) {
        return new Received(Reception.MALFORMED, sentence);
    }

    ResponseEntity<String> answer() {
        return ResponseEntity.status(what.status())
                .contentType(MediaType.TEXT_PLAIN)
                .body(sentence);
    }
}
