package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static io.github.maintenancebuddy.core.lifecycle.Night.CLEO;
import static io.github.maintenancebuddy.core.lifecycle.Night.EVE;

import io.github.maintenancebuddy.Golden;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every sentence on the issue as people read it, each night in one golden file. */
class WordsTest {
    private static final NightForm BERLIN = NightForm.USUAL.withStart("2026-12-05 22:00 Europe/Berlin");

    @Test
    void a_night_that_goes_well() throws IOException {
        var night = Night.planned(BERLIN, "2026-12-03T09:00:00Z");
        night.reaches("2026-12-03T18:00:00Z");
        night.comments(CLEO, "/accept");
        night.reaches("2026-12-04T20:59:00Z");
        night.prepared();
        night.reaches("2026-12-05T20:00:00Z");
        night.comments(ANN, "/note here");
        night.reaches("2026-12-05T21:00:00Z");
        night.finish(ANN, Stage.CARRY_OUT);
        night.ticks(ANN, "V1");
        night.ticks(CLEO, "V1b");
        night.ticks(CLEO, "V2");
        night.reaches(night.now().plusSeconds(60));

        check(night, "goes-well");
    }

    @Test
    void a_start_that_does_not_come() throws IOException {
        var night = Night.planned(BERLIN);
        night.comments(ANN, "/start\n/start anyway\n/start now");
        night.ticks(ANN, "C1");
        night.reaches("2026-12-05T21:10:00Z");
        night.finish(ANN, Stage.PREPARE);
        night.reaches("2026-12-05T22:20:00Z");
        night.comments(ANN, "/start anyway Bob is ill");
        night.comments(BOB, "/start");

        check(night, "late-start");
    }

    @Test
    void a_start_that_nobody_is_there_for() throws IOException {
        var night = Night.planned(BERLIN).prepared();
        night.reaches("2026-12-05T23:00:00Z");
        night.ticks(ANN, "C1");
        night.comments(ANN, "/reschedule later");
        night.reaches("2026-12-06T23:00:00Z");
        night.comments(ANN, "/reschedule\n/reschedule 2026-12-12 22:00 for ever\n/reschedule 2020-01-01 22:00");
        night.comments(ANN, "/reschedule 2026-12-19 22:00 for 3h");
        night.comments(ANN, "/reschedule later the vendor is ill");
        night.comments(ANN, "/cancel");

        check(night, "postponed");
    }

    @Test
    void a_night_that_takes_longer() throws IOException {
        var night = Night.planned(BERLIN).running();
        night.comments(ANN, "/continue\n/complete\n/complete anyway\n/complete now");
        night.comments(ANN, "/extend\n/extend until 23:00\n/extend 5h\n/extend until 25:00");
        night.reaches("2026-12-05T22:36:00Z");
        night.comments(BOB, "/extend 10m the index is slow");
        night.reaches("2026-12-05T23:25:00Z");

        check(night, "takes-longer");
    }

    @Test
    void a_night_that_is_rolled_back() throws IOException {
        var night = Night.planned(BERLIN).running();
        night.ticks(ANN, "C1");
        night.comments(BOB, "/rollback the index is corrupt");
        night.comments(BOB, "/rollback\n/continue");
        night.finish(ANN, Stage.ROLL_BACK);
        night.finish(BOB, Stage.VERIFY);
        night.reaches(night.now().plusSeconds(60));

        check(night, "rolled-back");
    }

    @Test
    void verified_by_the_lead_alone() throws IOException {
        var night = Night.planned(BERLIN).verifying();
        night.comments(ANN, "/skip V1 it has no users yet");
        night.ticks(ANN, "V2");
        night.comments(BOB, "/decline");
        night.unticks(ANN, "V2");
        night.ticks(ANN, "V2");
        night.comments(ANN, "/complete");

        check(night, "verified-alone");
    }

    @Test
    void lead_and_buddy() throws IOException {
        var night = Night.planned(BERLIN.withBuddy("_No response_"), "2026-12-01T09:00:00Z");
        night.comments(BOB, "/accept\n/accept\n/decline I am on a plane");
        night.comments(ANN, "/buddy\n/buddy @nobody\n/buddy @ann\n/buddy @cleo\n/lead @ann\n/lead x\n/lead @eve");
        night.comments(EVE, "/lead");
        night.comments(ANN, "/buddy next");
        night.comments(CLEO, "/lead");
        night.reaches("2026-12-04T20:59:00Z");
        night.comments(CLEO, "/buddy next");

        check(night, "lead-and-buddy");
    }

    @Test
    void on_the_edge() throws IOException {
        var night = Night.planned(BERLIN);
        night.saves(
                ANN,
                night.text().replace("2026-12-05 22:00", "2026-12-06 22:00").replace("2h", "3h"));
        night.hears(new Signal.Unlabeled(night.now(), CLEO, "maintenance"));
        night.reaches("2026-12-05T20:55:00Z");
        night.ticks(CLEO, "C1");
        night.reaches("2026-12-05T20:56:00Z");
        night.ticks(ANN, "C1");

        check(night, "on-the-edge");
    }

    private static void check(Night night, String name) throws IOException {
        Golden.check(
                "lifecycle/" + name + ".md",
                night.log().stream()
                        .map(said -> "## " + said.at() + "\n" + said.words())
                        .collect(Collectors.joining("\n\n", "", "\n")));
    }
}
