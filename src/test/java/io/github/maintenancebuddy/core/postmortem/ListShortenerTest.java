package io.github.maintenancebuddy.core.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListShortenerTest {
    private static final List<String> LINES =
            IntStream.rangeClosed(1, 9).mapToObj(number -> number + "\n").toList();

    @Test
    void what_fits_stays() {
        assertThat(shortened(18)).isEqualTo("1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    }

    @Test
    void the_first_and_the_last_lines_stay() {
        assertThat(shortened(17)).isEqualTo("1\n2\n3\n(3)\n7\n8\n9\n");
    }

    @Test
    void bytes_count_and_not_characters() {
        assertThat(ListShortener.inTheMiddle(List.of("ä", "ö", "ü"), 5, _ -> ""))
                .isEqualTo("äü");
    }

    private static String shortened(int atMost) {
        return ListShortener.inTheMiddle(LINES, atMost, count -> "(" + count + ")\n");
    }
}
