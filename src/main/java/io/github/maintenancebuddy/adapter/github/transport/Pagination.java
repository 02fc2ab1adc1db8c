package io.github.maintenancebuddy.adapter.github.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists of GitHub's, which come in pages of up to a hundred. */
public final class Pagination {
    private static final Logger LOG = LoggerFactory.getLogger(Pagination.class);
    private static final int MAX_PAGES = 50;

    private Pagination() {}

    /** All items of a list, as far as they are wanted: nothing is read behind the page with the first that is not. */
    public static <T> List<T> readAll(GitHubClient client, String list, Class<T[]> type, Predicate<T> wanted) {
        var all = new ArrayList<T>();
        var page = Optional.of(list);
        for (var read = 0; page.isPresent(); read++) {
            if (read == MAX_PAGES) {
                LOG.warn("There is more than can be looked at in {}", list);
                break;
            }
            var request = ApiRequest.get(page.get());
            var response = client.send(request);
            var items = Arrays.asList(client.read(request, response, type));
            items.stream().filter(wanted).forEach(all::add);
            page = response.nextPage().filter(next -> items.stream().allMatch(wanted));
        }
        return List.copyOf(all);
    }
}
