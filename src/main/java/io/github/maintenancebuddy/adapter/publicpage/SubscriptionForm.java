package io.github.maintenancebuddy.adapter.publicpage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who wants mail has sent.
 *
 * @param website a field that nobody sees: what fills it in is a machine
 */
record SubscriptionForm(
        @Nullable String place,
        @Nullable String address,
        @Nullable List<String> services,
        @Nullable String website) {
    /** What is public in the place whose page the form was on. */
    Optional<PublicBoard> board(PublicBoards boards) {
        var parts = List.of(Objects.requireNonNullElse(place, "").split("/", 3));
        return PageAddress.read(parts).stream()
                .filter(address -> address.what().isEmpty())
                .findFirst()
                .flatMap(address -> boards.of(address.place()));
    }

    String addressOrNone() {
        return Objects.requireNonNullElse(address, "");
    }

    boolean byMachine() {
        return website != null && !website.isEmpty();
    }

    /** Those of the known services that were chosen. */
    List<String> chosen(List<String> known) {
        var wanted = Objects.requireNonNullElse(services, List.<String>of());
        return known.stream().filter(wanted::contains).toList();
    }
}
