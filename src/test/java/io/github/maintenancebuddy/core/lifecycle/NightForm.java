package io.github.maintenancebuddy.core.lifecycle;

/** The form that Ann has filled in; an empty field was left empty. */
record NightForm(String impact, String start, String duration, String buddy, String rollingBackTakes) {
    /** A full outage on Saturday 5 December 2026, 21:00 to 23:00 UTC, with Bob as the buddy. */
    static final NightForm USUAL = new NightForm("Full outage", "2026-12-05 21:00 UTC", "2h", "bob", "30m");

    NightForm withImpact(String next) {
        return new NightForm(next, start, duration, buddy, rollingBackTakes);
    }

    NightForm withStart(String next) {
        return new NightForm(impact, next, duration, buddy, rollingBackTakes);
    }

    NightForm withDuration(String next) {
        return new NightForm(impact, start, next, buddy, rollingBackTakes);
    }

    NightForm withBuddy(String next) {
        return new NightForm(impact, start, duration, next, rollingBackTakes);
    }

    NightForm withRollingBackTakes(String next) {
        return new NightForm(impact, start, duration, buddy, next);
    }

    String text() {
        return """
            ### What and why

            Move the orders.

            ### Impact

            %s

            ### Start

            %s

            ### Duration

            %s

            ### Buddy

            %s

            ### Rolling back takes

            %s
            """.formatted(impact, start, duration, buddy, rollingBackTakes);
    }
}
