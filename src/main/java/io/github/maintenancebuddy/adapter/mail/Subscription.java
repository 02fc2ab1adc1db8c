package io.github.maintenancebuddy.adapter.mail;

/**
 * A wish that its reader has confirmed.
 *
 * @param id says nothing about the reader
 */
public record Subscription(String id, SubscriptionRequest wish) {}
