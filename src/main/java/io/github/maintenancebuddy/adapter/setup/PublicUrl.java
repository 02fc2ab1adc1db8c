package io.github.maintenancebuddy.adapter.setup;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be wrong with the address where GitHub and people shall reach the app. */
public final class PublicUrl {
    private static final Pattern HERE_ONLY = Pattern.compile("localhost|127\\..*|\\[?::1]?|0\\.0\\.0\\.0");

    private PublicUrl() {}

    /** A sentence for the operator; empty where nothing speaks against it. */
    public static Optional<String> worry(String publicUrl) {
        var url = read(publicUrl);
        if (url.isEmpty()) {
            return Optional.of("PUBLIC_URL is no address: set it to one such as https://maintenance.example.org, and"
                    + " start the app again.");
        }
        if (HERE_ONLY.matcher(url.get().getHost()).matches()) {
            return Optional.of("PUBLIC_URL is " + publicUrl + ", which only this machine can reach: set it to the"
                    + " address under which GitHub and people reach the app, and start the app again.");
        }
        return "https".equalsIgnoreCase(url.get().getScheme())
                ? Optional.empty()
                : Optional.of(
                        "PUBLIC_URL is " + publicUrl + ", without TLS: what GitHub sends and the key to this page can"
                                + " be read on the way. Put the app behind https, set PUBLIC_URL,"
                                + " and start it again.");
    }

    private static Optional<URI> read(String text) {
        try {
            return Optional.of(URI.create(text)).filter(url -> url.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
