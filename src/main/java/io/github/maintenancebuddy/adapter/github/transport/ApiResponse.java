package io.github.maintenancebuddy.adapter.github.transport;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** What GitHub answered, whatever it is. */
public record ApiResponse(int status, HttpHeaders headers, String body) {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>[^,]*;\\s*rel=\"next\"");

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** GitHub's time when it answered. */
    public Optional<Instant> date() {
        try {
            return header("Date").map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The address of the next page.
     *
     * @see <a href="https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api">Pagination</a>
     */
    public Optional<String> nextPage() {
        return header("Link").map(NEXT::matcher).filter(link -> link.find()).map(link -> link.group(1));
    }

    /** Without the text, which may be a token. */
    @Override
    public String toString() {
        return "response " + status;
    }
}
