package io.github.maintenancebuddy.story;

import java.util.LinkedHashMap;
import java.util.Map;

/** The maintenance form as somebody fills it in; GitHub makes the text of it. */
record FilledForm(String title, Map<String, String> fields) {
    /** A database migration on Saturday night, two hours, with everything that matters filled in. */
    static FilledForm saturdayMigration() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("What and why", "Move the orders to PostgreSQL 18, since 14 is no longer maintained.");
        fields.put("Services affected", "API, Web");
        fields.put("Impact", "Full outage");
        fields.put("Start", "2026-12-05 22:00");
        fields.put("Time zone", "Europe/Berlin");
        fields.put("Duration", "2h");
        fields.put("Kind of work", "Database migration");
        fields.put("Public notice", "Shop closed for maintenance\nOrders cannot be placed while we move our database.");
        fields.put("Lead", "_No response_");
        fields.put("Buddy", "bob");
        fields.put("Rolling back", "Point the application at the old primary");
        fields.put("Rolling back takes", "30m");
        fields.put("Extra tasks", "verify: place a test order");
        return new FilledForm("Move the orders to PostgreSQL 18", fields);
    }

    /** The same night with work that has few steps. */
    static FilledForm saturdayWork() {
        return saturdayMigration().with("Kind of work", "Other");
    }

    FilledForm with(String field, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new FilledForm(title, changed);
    }

    FilledForm without(String field) {
        return with(field, "_No response_");
    }

    /** The text as GitHub writes it from the form. */
    String text() {
        var text = new StringBuilder();
        fields.forEach((label, value) ->
                text.append("### ").append(label).append("\n\n").append(value).append("\n\n"));
        return text.toString().strip();
    }
}
