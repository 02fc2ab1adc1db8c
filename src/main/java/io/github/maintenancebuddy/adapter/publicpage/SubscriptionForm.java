package io.github.maintenancebuddy.adapter.publicpage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody who wants mail has sent; read by ourselves, since anybody may send anything. */
record SubscriptionForm(Map<String, List<String>> fields) {
    /** Far more than the form can hold. */
    static final int LONGEST = 16_000;

    /** Nothing where it is no form. */
    static Optional<SubscriptionForm> read(String body) {
        try {
            var fields = Arrays.stream(body.split("&", -1))
                    .map(field -> field.split("=", 2))
                    .filter(field -> field.length == 2)
                    .collect(Collectors.groupingBy(
                            field -> decoded(field[0]),
                            Collectors.mapping(field -> decoded(field[1]), Collectors.toList())));
            return Optional.of(new SubscriptionForm(fields));
        } catch (IllegalArgumentException wronglyEncoded) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** What is public in the place whose page the form was on. */
    Optional<PublicBoard> board(PublicBoards boards) {
        var parts = List.of(first("place").split("/", 3));
        return PageAddress.read(parts).stream()
                .filter(address -> address.what().isEmpty())
                .findFirst()
                .flatMap(address -> boards.of(address.place()));
    }

    String address() {
        return first("address");
    }

    /** It has filled in a field that nobody sees. */
    boolean byMachine() {
        return !first("website").isEmpty();
    }

    /** Those of the known services that were chosen. */
    List<String> chosen(List<String> known) {
        var wanted = all("services");
        return known.stream().filter(wanted::contains).toList();
    }

    private String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    private List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
