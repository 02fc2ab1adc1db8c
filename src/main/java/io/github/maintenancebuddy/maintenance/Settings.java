package io.github.maintenancebuddy.maintenance;

/**
 * What the operator has set that decisions need.
 *
 * @param publicUrl where the app's own pages are, without a slash behind
 */
public record Settings(String publicUrl) {}
