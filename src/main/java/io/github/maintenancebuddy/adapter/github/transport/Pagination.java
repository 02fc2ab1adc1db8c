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
    private static final int MOST = 50;

    private Pagination() {}

    /** All items of a list, as far as they are wanted: nothing is read behind the page with the first that is not. */
    public static <T> List<T> read(GitHubClient line, String list, Class<T[]> type, Predicate<T> wanted) {
        var all = new ArrayList<T>();
        var page = Optional.of(list);
        for (var read = 0; page.isPresent(); read++) {
            if (read == MOST) {
                LOG.warn("There is more than can be looked at in {}", list);
                break;
            }
            var call = ApiRequest.get(page.get());
            var answer = line.send(call);
            var items = Arrays.asList(line.read(call, answer, type));
            items.stream().filter(wanted).forEach(all::add);
            page = answer.next().filter(next -> items.stream().allMatch(wanted));
        }
        return List.copyOf(all);
    }
}
