package io.github.maintenancebuddy.github.standin;

/** The pages beside the API, for people with a browser. */
@FunctionalInterface
public interface WebPages {
    WebReply answer(WebRequest request);
}
