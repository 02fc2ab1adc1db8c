package io.github.maintenancebuddy.core.checklist.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.checklist.SampleMaintenance;
import io.github.maintenancebuddy.core.checklist.ticks.Ticks;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people make of the text, it has a reading, and the plan comes back into it once. */
class HostileTextTest {
    private static final List<String> JUNK = List.of(
            "",
            "- [ ] ",
            "- [x] new line",
            "  - [x] `C2b` checked",
            "  - [ ] deeper",
            "1. [ ] `R1` numbered",
            "> - [x] `V1` quoted",
            "```",
            "~~~~",
            "    indented code",
            "<details>",
            "<!-- open",
            "-->",
            "### Verify",
            "### Something else",
            "Verify\n===",
            "---",
            "* * *",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "[ref]: https://example.com",
            "\ttab\t- [ ] `C1`",
            "- `C1` - [x] `C2` both",
            "- [ ] `C1` <!-- maintenance-buddy:end -->",
            "<!-- maintenance-buddy:begin -->",
            "<!-- maintenance-buddy:end -->",
            "<!-- maintenance-buddy:end --> and words",
            "-",
            "\u0000 \u2028 \uD83D",
            "![](x) @all #1");

    private static String mangled(String body, Random random) {
        var lines = new ArrayList<>(List.of(body.split("\n", -1)));
        for (var times = random.nextInt(6); times >= 0 && !lines.isEmpty(); times--) {
            var at = random.nextInt(lines.size());
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.add(at, JUNK.get(random.nextInt(JUNK.size())));
                case 3 ->
                    lines.subList(at, Math.min(lines.size(), at + random.nextInt(8)))
                            .clear();
                default ->
                    lines.set(
                            at,
                            lines.get(at)
                                    .substring(0, random.nextInt(lines.get(at).length() + 1)));
            }
        }
        return String.join(random.nextBoolean() ? "\n" : "\r\n", lines);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 2_000})
    void the_plan_comes_back_once(long first) {
        for (var seed = first; seed < first + 1_000; seed++) {
            var random = new Random(seed);
            var maintenance = SampleMaintenance.written(SampleMaintenance.scheduled());
            var before = "Above\n\n" + PlanSection.render(maintenance) + "\n\nBelow\n";
            var after = mangled(before, random);
            var edited = new Signal.Edited(SampleMaintenance.NOW, SampleMaintenance.CARL, before, after);
            var next =
                    Ticks.edited(maintenance, edited, SampleMaintenance.facts()).next();
            var merged = PlanSection.merge(after, next);
            var known = Ticks.written(next, new Signal.Written(SampleMaintenance.NOW.plusSeconds(1), after, merged));
            var name = "seed " + seed + "\n" + after + "\n=====>\n" + merged;
            assertThat(known.plan()).as(name).isEqualTo(next.plan());
            for (var stage : List.of(Stage.CARRY_OUT, Stage.VERIFY)) {
                assertThat(known.plan().in(stage)).as(name).isNotEmpty();
            }
            var again = PlanSection.merge(merged, known);
            assertThat(again).as(name).isEqualTo(merged);
        }
    }
}
