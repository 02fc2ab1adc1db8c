package io.github.maintenancebuddy.adapter.webhook;

/** Under which login GitHub shows what the app does. */
public interface AppLogin {
    /** Such as {@code maintenance-buddy[bot]}; may ask GitHub, and throw where it cannot be asked now. */
    String login();
}
