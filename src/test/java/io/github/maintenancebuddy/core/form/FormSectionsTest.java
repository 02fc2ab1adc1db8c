package io.github.maintenancebuddy.core.form;

import static io.github.maintenancebuddy.core.form.MaintenanceFormTest.form;
import static io.github.maintenancebuddy.core.form.MaintenanceFormTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Request.Extra;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which headings split the text, and which belong to it. */
class FormSectionsTest {
    private static final String REST = "\n\n### Impact\n\nNo impact\n\n### Start\n\nnow\n\n### Duration\n\n2h\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\n### Impact\nFull outage\n```",
                "~~~md\n### Duration\n9h\n~~~",
                "> ### Impact\n> Full outage",
                "- ### Impact\n  Full outage",
                "<!--\n### Impact\nFull outage\n-->\ntext",
                "    ### Impact\n    Full outage",
                "### Details\nmore",
                "#### Impact\nFull outage, in words",
                "# Impact\nFull outage",
                "##### Impact\nFull outage",
                "###Impact\nFull outage",
                "### Impact on customers\nFull outage",
                "Impact\n======\nFull outage"
            })
    void leaves_headings_in_a_field_alone(String what) {
        var asked = read("### What and why\n\n" + what + REST);
        assertThat(asked.gaps()).isEmpty();
        assertThat(asked.impact()).contains(Impact.NO_IMPACT);
        assertThat(asked.duration()).contains(Duration.ofHours(2));
        assertThat(asked.whatAndWhy().orElse("")).doesNotContain("### Start");
    }

    @Test
    void takes_the_first_of_two_equal_headings() {
        var asked =
                read(form("x", "Full outage", "now", "2h") + "\n### Rolling back\nby hand\n\n### Impact\nNo impact");
        assertThat(asked.impact()).contains(Impact.FULL_OUTAGE);
        assertThat(asked.rollingBack()).contains("by hand\n\n### Impact\nNo impact");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## what and why\nx\n## IMPACT\nNo impact\n## start\nnow\n## duration\n2h",
                "#### What and why\nx\n#### Impact ####\nNo impact\n#### Start\nnow\n#### Duration\n2h",
                "  ### What and why\nx\n ###  Impact  \nNo impact\n### Start\nnow\n### Duration\n2h",
                "What and why\n---\nx\n\nImpact\n---\nNo impact\n\nStart\n---\nnow\n\nDuration\n---\n2h"
            })
    void accepts_headings_as_people_write_them(String body) {
        var asked = read(body);
        assertThat(asked.gaps()).isEmpty();
        assertThat(asked.whatAndWhy()).contains("x");
        assertThat(MaintenanceForm.looksLikeForm(body)).isTrue();
    }

    @Test
    void does_not_read_our_own_section() {
        var own = """

            <!-- maintenance-buddy:begin -->
            ## Maintenance plan
            ### Prepare
            - [ ] `P1` Announce it
            <!-- maintenance-buddy:end -->
            """;
        var plain = form("x", "No impact", "now", "2h") + "\n### Extra tasks\ncheck\n";
        assertThat(read(plain + own)).isEqualTo(read(plain));
        assertThat(read(plain + own.replace("\n", "\r\n"))).isEqualTo(read(plain));
        assertThat(read(plain + own + own)).isEqualTo(read(plain));
        assertThat(read(own + plain)).isEqualTo(read(plain));
        assertThat(read(plain + own.replace("<!-- maintenance-buddy:begin -->", "")))
                .isEqualTo(read(plain));
        assertThat(read(plain + own.replace("<!-- maintenance-buddy:end -->", "")))
                .isEqualTo(read(plain));
    }

    @Test
    void keeps_the_form_where_somebody_shows_a_marker() {
        var body = "```\n<!-- maintenance-buddy:begin -->\n```\n";
        var own = "\n<!-- maintenance-buddy:begin -->\n## Maintenance plan\n<!-- maintenance-buddy:end -->\n";
        var asked = read(form(body, "No impact", "now", "2h") + own);
        assertThat(asked.gaps()).isEmpty();
        assertThat(asked.impact()).contains(Impact.NO_IMPACT);
    }

    @Test
    void unwraps_a_fence_only_where_it_is_the_whole_value() {
        var form = form("x", "No impact", "now", "2h");
        assertThat(read(form + "\n### Public notice\n```text\nTitle\nText\n```\n")
                        .publicNotice())
                .contains("Title\nText");
        assertThat(read(form + "\n### Public notice\n```\n\n```\n").publicNotice())
                .isEmpty();
        assertThat(read(form + "\n### Public notice\nTitle\n```\ncode\n```\n").publicNotice())
                .contains("Title\n```\ncode\n```");
        assertThat(read(form + "\n### Extra tasks\n```\nverify: rows\n```\n").extraTasks())
                .containsExactly(new Extra(Stage.VERIFY, "rows"));
    }

    @Test
    void drops_comments_in_values() {
        var asked = read(form("a<!-- b -->c <!-- open", "No impact <!-- really -->", "now", "2h"));
        assertThat(asked.whatAndWhy()).contains("ac <!-- open");
        assertThat(asked.impact()).contains(Impact.NO_IMPACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### What and why\n\n### Impact\n\n### Start",
                "### What and why\r\n\r\n### Duration\r\n\r\n### Start",
                "intro\n\n### What and why\nx\n### Impact\ny\n### Duration\nz"
            })
    void knows_the_form_by_its_headings(String body) {
        assertThat(MaintenanceForm.looksLikeForm(body)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Please do some maintenance",
                "### Impact\n### Start\n### Duration",
                "### What and why\n### Lead\n### Buddy",
                "### What and why\n### Start",
                "```\n### What and why\n### Impact\n### Start\n```",
                "What and why, Impact, Start"
            })
    void does_not_take_other_issues_for_the_form(@Nullable String body) {
        assertThat(MaintenanceForm.looksLikeForm(body)).isFalse();
    }
}
