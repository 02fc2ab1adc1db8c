package io.github.maintenancebuddy.adapter.setup;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the setup pages: kept by no browser, framed by no site, and without scripts. */
final class SetupHtml {
    private static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ITemplateEngine templates;
    private final String policy;

    SetupHtml(ITemplateEngine templates, GitHubWebUrls site) {
        this.templates = templates;
        this.policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' " + site.origin();
    }

    ResponseEntity<byte[]> page(HttpStatus status, String template, Map<String, Object> model) {
        var page = templates.process("setup/" + template, new Context(Locale.ENGLISH, model));
        return ResponseEntity.status(status)
                .contentType(TYPE)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                // An address may hold a code; that we are asking, GitHub may know.
                .header("Referrer-Policy", "strict-origin")
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    /** A page of one sentence. */
    ResponseEntity<byte[]> message(HttpStatus status, String heading, String text) {
        return page(status, "message", Map.of("heading", heading, "text", text, "again", false));
    }
}
