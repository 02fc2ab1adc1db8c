package io.github.maintenancebuddy.adapter.publicpage;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody's calendar, which keeps of each entry what has the highest SEQUENCE. */
final class FeedSubscriber {
    private final Map<String, VEvent> entries = new LinkedHashMap<>();

    /** Loads the calendar once more. */
    FeedSubscriber look(String calendar) {
        for (var event : Biweekly.parse(calendar).first().getEvents()) {
            entries.merge(event.getUid().getValue(), event, FeedSubscriber::newer);
        }
        return this;
    }

    private static VEvent newer(VEvent kept, VEvent told) {
        return told.getSequence().getValue() > kept.getSequence().getValue() ? told : kept;
    }

    VEvent only() {
        if (entries.size() != 1) {
            throw new AssertionError("not one entry but " + entries.keySet());
        }
        return entries.values().iterator().next();
    }
}
