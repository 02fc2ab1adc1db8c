package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.adapter.channel.StatuspageIncident.Shown;
import io.github.maintenancebuddy.runtime.outbox.NoticeMessage;
import java.util.Optional;

/** By which a receipt knows a notice on Statuspage: its incident, its number, and the incident's update that shows it. */
final class StatuspageReference {
    private StatuspageReference() {}

    static String of(Shown incident, NoticeMessage telling) {
        var number = telling.notice().number();
        var update = telling.reference()
                .flatMap(reference -> update(reference, number))
                .orElseGet(incident::newestUpdate);
        return incident.id() + "/" + number + "/" + update;
    }

    static String incident(String reference) {
        return reference.split("/", -1)[0];
    }

    /** The update that shows the notice with this number, where the reference is of that one. */
    static Optional<String> update(String reference, int number) {
        var parts = reference.split("/", -1);
        return parts.length == 3 && parts[1].equals(String.valueOf(number)) ? Optional.of(parts[2]) : Optional.empty();
    }
}
