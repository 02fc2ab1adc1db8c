package io.github.maintenancebuddy.adapter.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetupSessionsTest {
    private Instant now = Instant.parse("2026-12-04T11:00:00Z");
    private final List<String> told = new ArrayList<>();
    private final SetupSessions entrance = new SetupSessions(() -> now, told::add);

    @Test
    void the_code_that_was_told_lets_in_once_and_then_another_one_is_told() {
        entrance.tell();
        var code = told.getFirst();

        var key = entrance.enter(code).orElseThrow();

        assertThat(entrance.session(key)).isPresent();
        assertThat(entrance.enter(code)).isEmpty();
        assertThat(told).hasSize(2).doesNotHaveDuplicates();
        assertThat(entrance.enter(told.getLast())).isPresent();
    }

    @Test
    void no_other_code_and_no_other_key_does() {
        assertThat(entrance.enter("")).isEmpty();
        assertThat(entrance.enter("guessed")).isEmpty();
        assertThat(entrance.session("guessed")).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void a_code_works_for_an_hour_and_who_comes_later_has_another_one_told() {
        entrance.tell();
        now = now.plus(SetupSessions.CODE_HOLDS).minusSeconds(1);
        entrance.tellIfOver();
        assertThat(told).hasSize(1);

        now = now.plusSeconds(1);
        assertThat(entrance.enter(told.getFirst())).isEmpty();
        entrance.tellIfOver();
        assertThat(told).hasSize(2).doesNotHaveDuplicates();
        assertThat(entrance.enter(told.getFirst())).isEmpty();
        assertThat(entrance.enter(told.getLast())).isPresent();
    }

    @Test
    void a_key_opens_for_some_hours() {
        entrance.tell();
        var key = entrance.enter(told.getFirst()).orElseThrow();
        now = now.plus(SetupSessions.STAY).minusSeconds(1);
        assertThat(entrance.session(key)).isPresent();
        now = now.plusSeconds(1);
        assertThat(entrance.session(key)).isEmpty();
    }

    @Test
    void what_GitHub_gives_back_is_taken_once_within_an_hour_and_only_the_newest() {
        var session = new SetupSession(now.plus(Duration.ofDays(1)));
        assertThat(session.takesBack("", now)).isFalse();
        var first = session.newState(now);
        var second = session.newState(now);

        assertThat(session.takesBack(first, now)).isFalse();
        assertThat(session.takesBack(second, now)).isTrue();
        assertThat(session.takesBack(second, now)).isFalse();
        assertThat(session.takesBack(session.newState(now), now.plus(Duration.ofHours(1))))
                .isFalse();
    }
}
