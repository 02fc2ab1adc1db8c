package io.github.maintenancebuddy.core.maintenance;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the public reads of a repository's maintenances (behaviour.md, Privacy).
 *
 * @param name owner and name of the repository; of a private one the slug that its configuration chose
 */
public record PublicPagePath(String name) {
    public static final int LONGEST_SLUG = 50;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");

    /** A slug holds no slash, so that no private repository can take the place of another one's name. */
    public static boolean isSlug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
    }

    /** The place of this maintenance; a private repository without a slug has none. */
    public static Optional<PublicPagePath> of(Maintenance maintenance) {
        var repository = maintenance.issue().repository();
        return repository.hidden()
                ? maintenance
                        .rules()
                        .statusPage()
                        .slug()
                        .filter(PublicPagePath::isSlug)
                        .map(PublicPagePath::new)
                : Optional.of(new PublicPagePath(repository.name()));
    }

    /** The address of this maintenance's own page, where it may have one. */
    public static Optional<String> page(Maintenance maintenance) {
        var kept = maintenance.publicity().page();
        return of(maintenance)
                .map(place -> maintenance.issue().repository().hidden()
                        ? root(kept) + "/" + place.name() + "/"
                                + maintenance.issue().number()
                        : kept);
    }

    /** What stands before owner, name and number. */
    private static String root(String page) {
        var end = page.length();
        for (var part = 0; part < 3; part++) {
            end = page.lastIndexOf('/', end - 1);
        }
        return page.substring(0, end);
    }
}
