package io.github.maintenancebuddy.github.standin;

import java.util.Map;

/** What a browser asks of the pages. */
public record WebRequest(
        String method, String path, Map<String, String> query, Map<String, String> form, Map<String, String> cookies) {}
