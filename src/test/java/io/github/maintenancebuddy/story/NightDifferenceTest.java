package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The crash sweep would find what it is made for. */
class NightDifferenceTest {
    private static final WhatPeopleSee CALM = seen("**Started.**", "**Verify.**", "**Completed.**");

    private static WhatPeopleSee seen(String... comments) {
        return new WhatPeopleSee(Map.of("acme/shop#1 comments", List.of(comments)));
    }

    @Test
    void the_same_differs_in_nothing() {
        assertThat(NightDifference.between(CALM, seen("**Started.**", "**Verify.**", "**Completed.**"))
                        .nothing())
                .isTrue();
    }

    @Test
    void what_is_missing_is_lost() {
        assertThat(NightDifference.between(CALM, seen("**Started.**", "**Completed.**"))
                        .lost())
                .containsExactly("acme/shop#1 comments: **Verify.**");
    }

    @Test
    void what_is_there_twice_is_doubled() {
        assertThat(NightDifference.between(CALM, seen("**Started.**", "**Verify.**", "**Verify.**", "**Completed.**"))
                        .doubled())
                .containsExactly("acme/shop#1 comments: **Verify.**");
    }

    @Test
    void what_is_there_in_another_order_is_disordered() {
        var difference = NightDifference.between(CALM, seen("**Verify.**", "**Started.**", "**Completed.**"));
        assertThat(difference.disordered()).containsExactly("acme/shop#1 comments");
        assertThat(difference.nothing()).isFalse();
    }
}
