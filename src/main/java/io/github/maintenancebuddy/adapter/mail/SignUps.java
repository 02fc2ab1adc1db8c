package io.github.maintenancebuddy.adapter.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How readers subscribe and leave. Whoever asks learns nothing about an address, and nothing is kept of it before its
 * reader has confirmed.
 */
public final class SignUps {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Subscriptions subscriptions;
    private final MailLinks links;
    private final ConfirmationMails invitations;
    private final InstantSource clock;
    private final FixedWindowLimiter ofNetwork = new FixedWindowLimiter(10, HOUR);
    private final FixedWindowLimiter ofPlace = new FixedWindowLimiter(100, HOUR);
    private final FixedWindowLimiter ofAddress = new FixedWindowLimiter(3, Duration.ofDays(1));

    SignUps(Subscriptions subscriptions, MailLinks links, ConfirmationMails invitations, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.links = links;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Whether somebody else may ask now, whatever they will ask for. */
    public boolean mayAsk(String network, String place) {
        return ofNetwork.take(network, now()) && ofPlace.take(place, now());
    }

    /**
     * Invites the reader to confirm, unless that happened too often already; the answer must not tell.
     *
     * @param title what the page is called
     */
    public void ask(SubscriptionRequest wish, String title) {
        if (ofAddress.take(wish.address().text(), now())) {
            invitations.invite(wish, title);
        }
    }

    /** The wish in a confirming link, while it holds. */
    public Optional<SubscriptionRequest> asked(String token) {
        return links.confirmed(token, now());
    }

    /** The reader has pressed the button. */
    public void confirm(SubscriptionRequest wish) {
        subscriptions.keep(wish, now());
    }

    /** The subscription that an unsubscribing link is of, while there is one. */
    public Optional<SubscriptionRequest> reading(String token) {
        return links.unsubscribed(token).flatMap(subscriptions::find).map(Subscription::wish);
    }

    /** Whether an unsubscribing link is one of ours, even if there is nothing to end any more. */
    public boolean isOurs(String token) {
        return links.unsubscribed(token).isPresent();
    }

    /** Ends the subscription, if there still is one; false where the link is none of ours. */
    public boolean end(String token) {
        links.unsubscribed(token).ifPresent(subscriptions::end);
        return isOurs(token);
    }

    private Instant now() {
        return clock.instant();
    }
}
