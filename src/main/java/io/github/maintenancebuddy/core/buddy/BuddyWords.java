package io.github.maintenancebuddy.core.buddy;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.people.Candidate;
import io.github.maintenancebuddy.core.maintenance.people.Crew;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences around lead and buddy. */
public final class BuddyWords {
    private static final String ANSWER = "Tick `P2` or comment `/accept`; if you cannot, comment `/decline`.";

    private BuddyWords() {}

    /** To whoever is asked now, one or several; to the lead where it is nobody. */
    public static String asking(Maintenance maintenance) {
        var buddy = maintenance.crew().buddy();
        if (!buddy.asked().isEmpty()) {
            return askedAtOnce(maintenance, buddy.asked());
        }
        return buddy.person().map(person -> asked(person, maintenance)).orElseGet(() -> nobody(maintenance));
    }

    /** The same in the comment on opening, which has told the window already. */
    public static String opening(Maintenance maintenance) {
        var buddy = maintenance.crew().buddy();
        return buddy.person()
                .map(person -> buddy.named() ? named(person, maintenance) : drawn(person, maintenance))
                .orElseGet(() -> asking(maintenance));
    }

    private static String named(Person person, Maintenance maintenance) {
        return person.mention() + " you are named as the buddy: " + work() + " " + ANSWER
                + ObjectionWarnings.about(person, maintenance);
    }

    private static String drawn(Person person, Maintenance maintenance) {
        return person.mention() + " you were drawn as the buddy " + SelectionReasons.of(person, maintenance) + ": "
                + work() + " " + ANSWER;
    }

    /** To somebody who was drawn or chosen later. */
    static String asked(Person person, Maintenance maintenance) {
        var buddy = maintenance.crew().buddy();
        var why = buddy.named()
                ? ObjectionWarnings.about(person, maintenance)
                : " You were drawn " + SelectionReasons.of(person, maintenance) + ".";
        return person.mention() + " will you be the buddy of this maintenance" + when(maintenance)
                + "? You check the steps, share the work and verify at the end. " + ANSWER + why;
    }

    private static String askedAtOnce(Maintenance maintenance, List<Person> people) {
        return mentions(people) + " will one of you be the buddy of this maintenance" + when(maintenance)
                + "? The buddy checks the steps, shares the work and verifies at the end. Time is short, so you are"
                + " asked together and the first who answers is it. " + ANSWER;
    }

    static String settled(Maintenance maintenance, Person buddy, List<Person> others) {
        var lead = maintenance.crew().lead().map(Person::mention).orElse("");
        return (lead + " " + mentions(others) + " `" + buddy.login() + "` has accepted and is the buddy.").strip();
    }

    /** To the lead, when nobody is asked any more. */
    static String nobody(Maintenance maintenance) {
        var toLead = toLead(maintenance.crew());
        var without = ", or do without a second person with `/skip P2` and why.";
        return BuddySelection.next(maintenance).isPresent()
                ? toLead
                        + " nobody is buddy yet: those I asked have not accepted. Ask the next with `/buddy next`,"
                        + " choose somebody with `/buddy @login`" + without
                : toLead
                        + " nobody is buddy yet, and by the rules there is nobody else whom I may ask now. Choose"
                        + " somebody with `/buddy @login`"
                        + without;
    }

    /** To who was the buddy, or was asked to be; begins with a space. */
    static String insteadOf(Person former, boolean accepted) {
        return " " + former.mention() + (accepted ? " you are no longer the buddy." : " you are no longer asked.")
                + " Thank you!";
    }

    /** To the lead: GitHub has left somebody out. */
    static String unassignable(Maintenance maintenance, Person person) {
        var buddy = maintenance.crew().buddy();
        var then = buddy.named() || buddy.accepted()
                ? " They stay the buddy; to choose another one, comment `/buddy @login` or `/buddy next`."
                : " So they are not asked any more.";
        return toLead(maintenance.crew()) + " GitHub does not let me assign `" + person.login() + "` here." + then;
    }

    static String withoutAccess(Maintenance maintenance, Person gone) {
        return toLead(maintenance.crew()) + " `" + gone.login()
                + "` no longer has triage access here, so they are not the" + " buddy any more.";
    }

    /** To whoever is left, about who led. */
    public static String leadWithoutAccess(Maintenance maintenance, Person lead) {
        var left = maintenance.crew().both().stream()
                .filter(person -> !person.equals(lead))
                .map(person -> person.mention() + " ")
                .collect(Collectors.joining());
        return left + "`" + lead.login() + "` no longer has triage access here and cannot lead any more. Somebody with"
                + " write access takes over with `/lead`.";
    }

    /** To the lead, about teams of the roster; empty where all were read. */
    public static String unreadTeams(Maintenance maintenance) {
        var teams = maintenance.crew().buddy().drawnFrom().unreadTeams();
        return teams.isEmpty()
                ? ""
                : "I could not read who is in "
                        + teams.stream().map(team -> "`" + team + "`").collect(Collectors.joining(", "))
                        + ": that needs the permission **Members: read** of the organization, and a team of that name."
                        + " I go on without.";
    }

    /** To the new lead, and to the one before unless they have done it themselves. */
    static String isLead(Person lead, Optional<Person> former) {
        var mentioned = former.map(person -> person.mention() + " ").orElse("");
        return mentioned + lead.mention() + " leads this maintenance now.";
    }

    static String unknown(String login) {
        return "I do not find `" + login + "` with at least triage on this repository. Name somebody who has it.";
    }

    static String source(Maintenance maintenance, Candidate candidate) {
        if (maintenance.crew().buddy().drawnFrom().roster()) {
            return "from the roster";
        }
        return "from the people with write access"
                + (candidate.active() ? " who were active here in the last 90 days" : "");
    }

    private static String work() {
        return "you check the steps, share the work and verify at the end.";
    }

    private static String when(Maintenance maintenance) {
        return maintenance
                .window()
                .map(window -> maintenance.running()
                        ? ", which is running now and planned to end on "
                                + TimeFormat.moment(window.end(), window.zone())
                        : " on " + TimeFormat.moment(window.start(), window.zone()))
                .orElse("");
    }

    private static String mentions(List<Person> people) {
        return people.stream().map(Person::mention).collect(Collectors.joining(" "));
    }

    private static String toLead(Crew crew) {
        return crew.lead().orElse(crew.author()).mention();
    }
}
