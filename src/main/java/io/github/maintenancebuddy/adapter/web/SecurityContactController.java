package io.github.maintenancebuddy.adapter.web;

import io.github.maintenancebuddy.adapter.settings.InvalidSettings;
import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whom to tell of a weakness (RFC 9116), where the operator has set it. */
@RestController
class SecurityContactController {
    static final String PATH = "/.well-known/security.txt";

    /** RFC 9116 recommends less than a year. */
    private static final Duration HOLDS = Duration.ofDays(180);

    private static final Pattern CONTACT = Pattern.compile("(?:https://|mailto:|tel:)[!-~]+");
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final String contact;
    private final String publicUrl;
    private final InstantSource clock;

    @Autowired
    SecurityContactController(OperatorSettings settings) {
        this(settings.securityContact(), settings.publicUrl(), InstantSource.system());
    }

    SecurityContactController(String contact, String publicUrl, InstantSource clock) {
        this.contact = contact.strip();
        this.publicUrl = publicUrl;
        this.clock = clock;
        if (!this.contact.isEmpty() && !CONTACT.matcher(this.contact).matches()) {
            throw new InvalidSettings(List.of("SECURITY_CONTACT must begin with https://, mailto: or tel:, such as"
                    + " mailto:security@example.org."));
        }
    }

    @GetMapping(PATH)
    ResponseEntity<String> contact() {
        return contact.isEmpty()
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok().contentType(TEXT).body(text(clock.instant()));
    }

    private String text(Instant now) {
        return "Contact: " + contact + "\nExpires: "
                + now.plus(HOLDS).truncatedTo(ChronoUnit.DAYS) + "\nPreferred-Languages: en\nCanonical: " + publicUrl
                + PATH + "\n";
    }
}
