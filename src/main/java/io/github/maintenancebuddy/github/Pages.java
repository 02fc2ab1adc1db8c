package io.github.maintenancebuddy.github;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists of GitHub's, which come in pages of up to a hundred. */
final class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final int MOST = 50;

    private Pages() {}

    /** All items of a list, as far as they are wanted: nothing is read behind the page with the first that is not. */
    static <T> List<T> read(Line line, String list, Class<T[]> type, Predicate<T> wanted) {
        var all = new ArrayList<T>();
        var page = Optional.of(list);
        for (var read = 0; page.isPresent(); read++) {
            if (read == MOST) {
                LOG.warn("There is more than can be looked at in {}", list);
                break;
            }
            var call = Call.get(page.get());
            var answer = line.send(call);
            var items = Arrays.asList(line.read(call, answer, type));
            items.stream().filter(wanted).forEach(all::add);
            page = answer.next().filter(next -> items.stream().allMatch(wanted));
        }
        return List.copyOf(all);
    }
}
