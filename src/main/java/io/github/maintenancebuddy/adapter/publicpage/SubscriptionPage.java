package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.adapter.mail.SubscriptionRequest;

/**
 * A page on the way into or out of a subscription, as the template writes it.
 *
 * @param button what the reader can do; empty where it is nothing
 * @param place whose page it leads back to; empty where it leads nowhere
 */
public record SubscriptionPage(String heading, String text, String button, String place) {
    /** The same whatever the address, so that it tells nothing about it. */
    static SubscriptionPage asked(String place) {
        return new SubscriptionPage(
                "Check your inbox",
                "If this address can get mail, a confirmation link is on its way. You get nothing else until you have"
                        + " opened it and pressed the button there. It works for 24 hours.",
                "",
                place);
    }

    static SubscriptionPage unreadable() {
        return new SubscriptionPage(
                "We could not read that form", "Please go back to the status page and try again.", "", "");
    }

    static SubscriptionPage tooMany() {
        return new SubscriptionPage(
                "Not now",
                "Too many people have asked from where you are, or for this page. Please try again in an hour.",
                "",
                "");
    }

    static SubscriptionPage confirm(SubscriptionRequest wish) {
        return new SubscriptionPage(
                "Subscribe?", "News of " + what(wish) + " to " + wish.address().text() + ".", "Subscribe", "");
    }

    static SubscriptionPage confirmed(SubscriptionRequest wish) {
        return new SubscriptionPage(
                "You are subscribed",
                "News of " + what(wish) + " will come to you. Every letter has a link that ends it.",
                "",
                wish.place());
    }

    static SubscriptionPage leave(SubscriptionRequest wish) {
        return new SubscriptionPage("Unsubscribe?", "News of " + what(wish) + " will come no more.", "Unsubscribe", "");
    }

    static SubscriptionPage left() {
        return new SubscriptionPage("You are unsubscribed", "Nothing more comes, and your address is deleted.", "", "");
    }

    static SubscriptionPage noLink() {
        return new SubscriptionPage(
                "This link does not work",
                "It is too old, or not complete. Links to subscribe work for 24 hours; you can ask for a new one on the"
                        + " page.",
                "",
                "");
    }

    private static String what(SubscriptionRequest wish) {
        return "maintenance of " + wish.place()
                + (wish.services().isEmpty() ? "" : " (" + String.join(", ", wish.services()) + ")");
    }
}
