package io.github.maintenancebuddy.adapter.publicpage;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody asks for: a place, and what of it.
 *
 * @param place in lower case, as it is found in any
 * @param what what stands behind the place, such as {@code 12} or {@code api/v2/summary.json}; empty for its page
 */
record PageAddress(String place, String what) {
    PageAddress {
        place = place.toLowerCase(Locale.ROOT);
    }

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    /**
     * What a path can mean: {@code acme/12} is a page of the slug {@code acme} or the repository {@code acme/12}. A
     * repository comes first, since its name is its own and a slug is anybody's.
     *
     * @param parts what stands behind {@code /status}
     */
    static List<PageAddress> read(List<String> parts) {
        if (parts.isEmpty()
                || !parts.stream().allMatch(part -> PART.matcher(part).matches())) {
            return List.of();
        }
        var slug = new PageAddress(parts.getFirst(), joined(parts, 1));
        return parts.size() == 1
                ? List.of(slug)
                : List.of(new PageAddress(parts.get(0) + "/" + parts.get(1), joined(parts, 2)), slug);
    }

    private static String joined(List<String> parts, int from) {
        return String.join("/", parts.subList(from, parts.size()));
    }
}
