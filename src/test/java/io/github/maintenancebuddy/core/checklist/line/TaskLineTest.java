package io.github.maintenancebuddy.core.checklist.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Run it                                     | Run it
        Run it · 45m · second person               | Run it · 45m · second person
        Run it·second person·45 min                | Run it · 45m · second person
        Run it  ·  @ann ·  1h30m                   | Run it · 1h30m · @ann
        Run it · optional · @bob_acme              | Run it · @bob_acme · optional
        Run it · SECOND PERSON                     | Run it · second person
        Run it · slowly · 10m                      | Run it · slowly · 10m
        Run it · 10m · slowly                      | Run it · 10m · slowly
        Run it · 10m · 20m                         | Run it · 10m · 20m
        Run a · b                                  | Run a · b
        · 10m                                      | · 10m
        """)
    void marks_are_read_in_any_order_and_written_in_one(String line, String written) {
        var task = TaskLine.parse(line).task(TaskRef.of(Stage.CARRY_OUT, 1));
        assertThat(TaskLine.render(task)).isEqualTo(written);
        assertThat(TaskLine.parse(written).task(task.ref())).isEqualTo(task);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Run it · 45m · second person · @ann | Run it | PT45M | ann | true
        Wait for 10m                        | Wait for 10m | | | false
        Ask · @​ann                         | Ask | | ann | false
        """)
    void marks_are_taken_off(String line, String text, String estimate, String owner, boolean secondPerson) {
        var read = TaskLine.parse(line);
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.estimate().map(Object::toString).orElse(null)).isEqualTo(estimate);
        assertThat(read.owner().orElse(null)).isEqualTo(owner);
        assertThat(read.secondPerson()).isEqualTo(secondPerson);
    }
}
