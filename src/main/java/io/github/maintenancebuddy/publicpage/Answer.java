package io.github.maintenancebuddy.publicpage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What every public answer carries: what a browser may do with it, and how long it holds. */
final class Answer {
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    static final MediaType JSON = MediaType.APPLICATION_JSON;

    /** Nothing but our own style sheet and script, which asks us for what is new; no frames, no forms. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Short, since a repository that becomes private must vanish at once. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private Answer() {}

    /** Spring answers 304 by itself where the reader has this very text already. */
    static ResponseEntity<String> found(MediaType type, String text) {
        return with(HttpStatus.OK, type)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic().mustRevalidate())
                .eTag(hash(text))
                .body(text);
    }

    /** The same for every reason, so that it reveals none. */
    static ResponseEntity<String> missing(MediaType type, String text) {
        return with(HttpStatus.NOT_FOUND, type)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }

    private static ResponseEntity.BodyBuilder with(HttpStatus status, MediaType type) {
        return ResponseEntity.status(status)
                .contentType(type)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                // Public as it is, a page of theirs may read it in the browser.
                .header("Access-Control-Allow-Origin", "*");
    }

    /** A short fingerprint that is the same on every replica. */
    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
