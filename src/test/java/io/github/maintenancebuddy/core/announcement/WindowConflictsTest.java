package io.github.maintenancebuddy.core.announcement;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.ANN;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.BOB;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.END;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.OPENED;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.ExtraLabels;
import io.github.maintenancebuddy.core.maintenance.Freeze;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.NoticePolicy;
import io.github.maintenancebuddy.core.maintenance.PostMortemRules;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.core.maintenance.StatusPageRules;
import io.github.maintenancebuddy.core.maintenance.decision.OtherMaintenance;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Roster;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What else is in the time of a window, and what of it may be told. */
class WindowConflictsTest {
    private static final Person ZOE = Person.named(9, "zoe");

    private static List<String> warnings(Maintenance maintenance, OtherMaintenance... neighbours) {
        var facts = AnnouncementSamples.facts().withNeighbours(List.of(neighbours));
        return NoticeCheck.of(maintenance, OPENED, facts).stream()
                .map(NoticeCheck.Warning::what)
                .toList();
    }

    private static OtherMaintenance at(Span window, List<String> services, Person... people) {
        return new OtherMaintenance(new IssueId(5), Optional.of("#5"), window, services, List.of(people));
    }

    private static MaintenanceRules rules(List<Service> services, Freeze... freezes) {
        return new MaintenanceRules(
                Optional.empty(),
                services,
                Roster.NOT_CONFIGURED,
                NoticePolicy.DEFAULT,
                List.of(freezes),
                List.of(),
                StatusPageRules.DEFAULT,
                PostMortemRules.DEFAULT,
                ExtraLabels.NONE);
    }

    @Test
    void the_same_service_at_the_same_time() {
        var window = new Span(END.minusSeconds(1), END.plusSeconds(3600));
        assertThat(warnings(AnnouncementSamples.scheduled(), at(window, List.of("Mail", "api"), ZOE)))
                .containsExactly("Another maintenance of API, #5, is planned for the same time.");
        assertThat(warnings(AnnouncementSamples.scheduled(), at(window, List.of("Mail"), ZOE)))
                .isEmpty();
    }

    @Test
    void one_that_begins_as_the_other_ends_is_no_conflict() {
        var after = new Span(END, END.plusSeconds(3600));
        assertThat(warnings(AnnouncementSamples.scheduled(), at(after, List.of("API"), ANN, BOB)))
                .isEmpty();
    }

    @Test
    void nobody_is_in_conflict_with_themselves() {
        var self = new OtherMaintenance(
                new IssueId(1012), Optional.of("#12"), new Span(START, END), List.of("API"), List.of(ANN, BOB));
        assertThat(warnings(AnnouncementSamples.scheduled(), self)).isEmpty();
    }

    @Test
    void the_same_people_are_told_by_their_roles_and_without_the_other_issue() {
        var window = new Span(START, END);
        assertThat(warnings(AnnouncementSamples.scheduled(), at(window, List.of(), BOB)))
                .containsExactly("The buddy has another maintenance at the same time.");
        assertThat(warnings(AnnouncementSamples.scheduled(), at(window, List.of(), BOB, ANN)))
                .containsExactly("The lead and the buddy have another maintenance at the same time.");
    }

    @Test
    void a_freeze_is_named_with_its_end_and_why() {
        var freeze = new Freeze(START.minus(Duration.ofDays(1)), START.plusSeconds(60), "Advent @all");
        assertThat(warnings(AnnouncementSamples.scheduled().withRules(rules(List.of(), freeze))))
                .singleElement()
                .asString()
                .startsWith("The window falls into a freeze, which ends Sat 5 Dec 2026, 22:01 Europe/Berlin")
                .endsWith("(Advent @\u200Ball).");
        var over = new Freeze(START.minus(Duration.ofDays(1)), START, "");
        assertThat(warnings(AnnouncementSamples.scheduled().withRules(rules(List.of(), over))))
                .isEmpty();
    }

    @Test
    void a_neighbour_is_known_by_what_the_readers_may_see() {
        var reader = new Repository(new InstallationId(7), new RepositoryId(1), "acme/web", false);
        var span = new Span(START, END);
        var other = AnnouncementSamples.scheduled();
        assertThat(OtherMaintenance.of(other, span, other.issue().repository()).reference())
                .contains("#12");
        assertThat(OtherMaintenance.of(other, span, reader).reference()).contains("acme/shop#12");
        assertThat(OtherMaintenance.of(AnnouncementSamples.hidden(other), span, reader)
                        .reference())
                .isEmpty();
    }

    @Test
    void a_service_of_another_repository_is_the_same_where_that_configures_it() {
        var reader = new Repository(new InstallationId(7), new RepositoryId(1), "acme/web", false);
        var other = AnnouncementSamples.scheduled();
        assertThat(OtherMaintenance.of(other, new Span(START, END), reader).services())
                .isEmpty();
        var api = new Service("api", Optional.empty(), Map.of(), Optional.empty());
        var configured = other.withRules(rules(List.of(api)));
        assertThat(OtherMaintenance.of(configured, new Span(START, END), reader).services())
                .containsExactly("api");
    }

    @Test
    void a_private_repository_discloses_only_the_services_that_it_configures() {
        var web = new Service("Web Shop", Optional.empty(), Map.of(), Optional.empty());
        var mail = new Service("Mail", Optional.empty(), Map.of(), Optional.empty());
        var hidden = AnnouncementSamples.hidden(AnnouncementSamples.scheduled());
        assertThat(Disclosure.announceable(hidden).services()).isEmpty();
        assertThat(Disclosure.announceable(hidden.withRules(rules(List.of(web, mail))))
                        .services())
                .containsExactly("Web Shop");
    }
}
