package io.github.maintenancebuddy.adapter.mail;

import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The links in letters. A wish that is not confirmed is kept nowhere but in its link; an unsubscribing link holds as
 * long as the subscription.
 */
final class MailLinks {
    static final Duration HOLDS = Duration.ofHours(24);

    private static final String CONFIRM = "confirm";
    private static final String UNSUBSCRIBE = "unsubscribe";
    private static final int BEFORE_SERVICES = 4;

    private final String publicUrl;
    private final SealedToken seal;

    MailLinks(String publicUrl, SealedToken seal) {
        this.publicUrl = publicUrl;
        this.seal = seal;
    }

    String confirm(SubscriptionRequest wish, Instant now) {
        var lines = new ArrayList<>(List.of(
                Long.toString(now.plus(HOLDS).getEpochSecond()),
                wish.repository().toString(),
                wish.place(),
                wish.address().text()));
        lines.addAll(wish.services());
        return publicUrl + "/mail/confirm/" + seal.close(CONFIRM, String.join("\n", lines));
    }

    /** The wish in a confirming link; nothing where the link is not ours or too old. */
    Optional<SubscriptionRequest> confirmed(String token, Instant now) {
        return seal.open(CONFIRM, token)
                .map(text -> Arrays.asList(text.split("\n")))
                .filter(lines -> now.getEpochSecond() <= Long.parseLong(lines.getFirst()))
                .map(MailLinks::wish);
    }

    private static SubscriptionRequest wish(List<String> lines) {
        return new SubscriptionRequest(
                new RepositoryId(Long.parseLong(lines.get(1))),
                lines.get(2),
                new MailAddress(lines.get(3)),
                lines.subList(BEFORE_SERVICES, lines.size()));
    }

    String unsubscribe(String subscription) {
        return publicUrl + "/mail/unsubscribe/" + seal.close(UNSUBSCRIBE, subscription);
    }

    /** The id of the subscription that a link ends. */
    Optional<String> unsubscribed(String token) {
        return seal.open(UNSUBSCRIBE, token);
    }
}
