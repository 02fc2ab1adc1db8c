package io.github.maintenancebuddy.publicpage;

import static io.github.maintenancebuddy.announcement.Samples.END;
import static io.github.maintenancebuddy.announcement.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.Golden;
import io.github.maintenancebuddy.announcement.Samples;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

class StatusDataTest {
    private final Showroom showroom = new Showroom();
    private final Now now = new Now();
    private final StatusData data = new StatusData(new PublicViews(showroom, now));

    @Test
    void it_has_the_shape_of_Statuspage() throws Exception {
        showroom.put(Samples.verifying(running(), END.minusSeconds(300)));
        now.set(END.minusSeconds(60));
        Golden.check("publicpage/active.json", text(data.active("acme", "shop")));
        assertThat(text(data.upcoming("acme", "shop"))).contains("\"scheduled_maintenances\" : [ ]");
    }

    @Test
    void upcoming_active_and_all_are_told_apart() {
        showroom.fill();
        now.set(END.plusSeconds(120));
        assertThat(text(data.upcoming("acme", "shop")))
                .contains("Firewall rules tidied", "New version of the message broker", "\"impact\" : \"none\"")
                .doesNotContain("Faster order search", "Disks replaced");
        assertThat(text(data.active("acme", "shop")))
                .contains("Faster order search", "under_maintenance")
                .doesNotContain("Firewall rules tidied", "Cache enlarged");
        assertThat(text(data.all("acme", "shop"))).contains("Faster order search", "Disks replaced");
    }

    @Test
    void a_cancelled_one_is_completed_and_says_so_and_a_postponed_one_is_left_out() {
        showroom.fill();
        assertThat(text(data.all("acme", "shop")))
                .containsSubsequence("Cache enlarged", "\"completed\"", "is cancelled. It will not take place.")
                .doesNotContain("Certificates renewed");
        assertThat(text(data.upcoming("acme", "shop"))).doesNotContain("Cache enlarged", "Certificates renewed");
    }

    @Test
    void nothing_public_is_nothing_found() {
        showroom.put(Samples.hidden(running()));
        assertThat(data.all("acme", "shop").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private static String text(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        var json = Objects.requireNonNull(answer.getBody());
        return JsonMapper.shared().readTree(json).toPrettyString() + "\n";
    }
}
