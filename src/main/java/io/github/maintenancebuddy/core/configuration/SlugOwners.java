package io.github.maintenancebuddy.core.configuration;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whose slug is whose: it begins with the name of its owner, so that nobody takes the name of somebody else, unless the
 * operator gave it away (behaviour.md, Privacy).
 *
 * @param given which owner has which slug by the operator's settings
 */
public record SlugOwners(Map<String, String> given) {
    /** The operator gave none away. */
    public static final SlugOwners NONE = new SlugOwners(Map.of());

    public SlugOwners {
        given = Map.copyOf(given);
    }

    /** Why this owner may not have this slug, behind the slug in a sentence. */
    Optional<String> refusal(String owner, String slug) {
        var start = owner.toLowerCase(Locale.ROOT).replace('_', '-');
        var holder = Optional.ofNullable(given.get(slug));
        if (holder.map(owner::equalsIgnoreCase).orElse(slug.equals(start) || slug.startsWith(start + "-"))) {
            return Optional.empty();
        }
        return Optional.of(
                holder.isPresent()
                        ? "belongs to somebody else here; choose another one, such as `" + start + "-status`."
                        : "must begin with the owner's name, such as `" + start
                                + "-status`, unless whoever runs the app allows it.");
    }
}
