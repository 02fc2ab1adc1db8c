package io.github.maintenancebuddy.adapter.publicpage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What is sent to a reader, and what every public answer carries: what a browser may do with it, and how long it holds. */
record PageResponse(ResponseEntity<byte[]> entity) {
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    static final MediaType JSON = MediaType.APPLICATION_JSON;
    static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    static final MediaType RSS = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);
    static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** Nothing but our own style sheet, script, which asks us for what is new, and form; no frames. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Short, since a repository that becomes private must vanish at once. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /**
     * Spring answers 304 by itself where the reader has this very text already.
     *
     * @param changed since when it reads so, where that is known
     */
    static PageResponse found(MediaType type, String text, Optional<Instant> changed) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        var answer = with(HttpStatus.OK, type)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic().mustRevalidate())
                .eTag(hash(body));
        changed.ifPresent(answer::lastModified);
        return new PageResponse(answer.body(body));
    }

    /** The same for every reason, so that it reveals none. */
    static PageResponse missing(MediaType type, String text) {
        return new PageResponse(with(HttpStatus.NOT_FOUND, type)
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** For this reader now, and for nobody else. */
    static PageResponse once(HttpStatus status, String page) {
        return new PageResponse(
                with(status, HTML).cacheControl(CacheControl.noStore()).body(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static ResponseEntity.BodyBuilder with(HttpStatus status, MediaType type) {
        return ResponseEntity.status(status)
                .contentType(type)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                // Public as it is, a page of theirs may read it in the browser.
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** How long the text is. */
    int bytes() {
        return Optional.ofNullable(entity.getBody()).map(body -> body.length).orElse(0);
    }

    /** A short fingerprint that is the same on every replica. */
    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
