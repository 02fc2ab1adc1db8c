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
                "If this address can receive email, a confirmation link is on its way. Open it within 24 hours and"
                        + " press the button there. Until then you get nothing else.",
                "",
                place);
    }

    static SubscriptionPage unreadable() {
        return new SubscriptionPage(
                "We could not read that form", "Please go back to the status page and try again.", "", "");
    }

    static SubscriptionPage tooMany() {
        return new SubscriptionPage(
                "Too many requests",
                "There were too many requests from your network, or for this page. Please try again in an hour.",
                "",
                "");
    }

    static SubscriptionPage confirm(SubscriptionRequest wish) {
        return new SubscriptionPage(
                "Subscribe?",
                "Get email about " + what(wish) + " at " + wish.address().text() + "?",
                "Subscribe",
                "");
    }

    static SubscriptionPage confirmed(SubscriptionRequest wish) {
        return new SubscriptionPage(
                "You are subscribed",
                "You will get email about " + what(wish) + ". Every email has a link to unsubscribe.",
                "",
                wish.place());
    }

    static SubscriptionPage leave(SubscriptionRequest wish) {
        return new SubscriptionPage(
                "Unsubscribe?", "You will get no more email about " + what(wish) + ".", "Unsubscribe", "");
    }

    static SubscriptionPage left() {
        return new SubscriptionPage(
                "You are unsubscribed", "You will get no more email, and your address has been deleted.", "", "");
    }

    static SubscriptionPage noLink() {
        return new SubscriptionPage(
                "This link does not work",
                "It has expired, or part of it is missing. Links to subscribe work for 24 hours; you can get a new one"
                        + " on the status page.",
                "",
                "");
    }

    private static String what(SubscriptionRequest wish) {
        return "maintenance of " + wish.place()
                + (wish.services().isEmpty() ? "" : " (" + String.join(", ", wish.services()) + ")");
    }
}
