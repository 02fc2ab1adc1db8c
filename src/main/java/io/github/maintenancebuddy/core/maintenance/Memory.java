package io.github.maintenancebuddy.core.maintenance;

import io.github.maintenancebuddy.core.maintenance.plan.BodySnapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the app must remember of its own doing.
 *
 * @param sheet the issue's text as last known
 * @param acted until when the moments of each kind have been acted on
 * @param lessons what earlier maintenances taught when this one was scheduled
 * @param gone since when there is no issue to follow; only of one that was running then
 * @param silenced the alerts that were last asked to be silent
 * @param answered when each answer of the form was last taken over; one that is missing was taken over on opening
 */
public record Memory(
        BodySnapshot sheet,
        Map<MomentKind, Instant> acted,
        Gaps gaps,
        PostMortem postMortem,
        Lately lately,
        Lessons lessons,
        Optional<Instant> gone,
        SilencedAlerts silenced,
        Map<RequestField, Instant> answered) {
    public static final Memory EMPTY = new Memory(
            BodySnapshot.UNKNOWN,
            Map.of(),
            new Gaps(List.of(), Optional.empty()),
            PostMortem.NONE,
            new Lately(Map.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of()),
            Lessons.NONE,
            Optional.empty(),
            SilencedAlerts.NONE,
            Map.of());

    public Memory {
        acted = Map.copyOf(acted);
        answered = Map.copyOf(answered);
    }

    /**
     * What is missing in the form.
     *
     * @param missing as sentences; one comment lists them
     * @param comment GitHub's number of that comment, once it is there
     */
    public record Gaps(List<String> missing, Optional<Long> comment) {
        public Gaps {
            missing = List.copyOf(missing);
        }
    }

    /**
     * The post-mortem's issue.
     *
     * @param asked when it was asked for, while it is not open yet
     * @param over whether it was found closed or gone, so that nobody is reminded of its action items any more
     */
    public record PostMortem(Optional<Instant> asked, Optional<Link> issue, boolean over) {
        static final PostMortem NONE = new PostMortem(Optional.empty(), Optional.empty(), false);
    }

    /**
     * Where another issue is found.
     *
     * @param id which issue; 0 in what was stored before it was kept
     * @param elsewhere the repository, where it is not the maintenance's own
     */
    public record Link(int number, String url, IssueId id, Optional<Repository> elsewhere) {
        /** As GitHub links it from the maintenance's issue. */
        public String reference() {
            return elsewhere.map(Repository::name).orElse("") + "#" + number;
        }

        /** The issue itself. */
        public IssueRef from(IssueRef maintenance) {
            return new IssueRef(elsewhere.orElse(maintenance.repository()), id, number, "", url);
        }
    }

    /**
     * What happened lately, so that nothing is done twice or too often.
     *
     * @param heard what GitHub may tell a second time by another way, and when it happened
     * @param answers when we answered commands, and whose
     * @param said when we commented without being asked
     * @param mistakes what of the configuration was last told to be wrong
     * @param strangers the numbers of people without triage who were told once that commands are not for them
     * @param channels what was last told of channels: names of those that cannot be used, sentences on what may not be silenced
     */
    public record Lately(
            Map<String, Instant> heard,
            List<Answer> answers,
            List<Instant> said,
            Optional<ConfigurationMistakes> mistakes,
            List<Long> strangers,
            List<String> channels) {
        public Lately {
            heard = Map.copyOf(heard);
            answers = List.copyOf(answers);
            said = List.copyOf(said);
            strangers = List.copyOf(strangers);
            channels = List.copyOf(channels);
        }
    }

    /** An answer to a command. */
    public record Answer(Instant at, long person) {}

    /** Whether a moment is still to come, or has come and was not acted on yet. */
    public boolean awaits(Moment moment) {
        var until = acted.get(moment.kind());
        return until == null || moment.at().isAfter(until);
    }

    public Memory withSheet(BodySnapshot next) {
        return new Memory(next, acted, gaps, postMortem, lately, lessons, gone, silenced, answered);
    }

    public Memory withActed(MomentKind kind, Instant at) {
        var next = new EnumMap<MomentKind, Instant>(MomentKind.class);
        next.putAll(acted);
        next.put(kind, at);
        return new Memory(sheet, next, gaps, postMortem, lately, lessons, gone, silenced, answered);
    }

    public Memory withGaps(List<String> missing) {
        return new Memory(
                sheet, acted, new Gaps(missing, gaps.comment), postMortem, lately, lessons, gone, silenced, answered);
    }

    public Memory withGapsComment(long id) {
        return new Memory(
                sheet,
                acted,
                new Gaps(gaps.missing, Optional.of(id)),
                postMortem,
                lately,
                lessons,
                gone,
                silenced,
                answered);
    }

    public Memory withPostMortemAsked(Optional<Instant> next) {
        return withPostMortem(new PostMortem(next, postMortem.issue, postMortem.over));
    }

    /** The post-mortem is open. */
    public Memory withPostMortem(Link issue) {
        return withPostMortem(new PostMortem(Optional.empty(), Optional.of(issue), false));
    }

    /** The maintenance has moved away from this repository, and a post-mortem beside it has not. */
    public Memory withPostMortemLeftIn(Repository repository) {
        var left = postMortem.issue.map(
                link -> new Link(link.number, link.url, link.id, link.elsewhere.or(() -> Optional.of(repository))));
        return withPostMortem(new PostMortem(postMortem.asked, left, postMortem.over));
    }

    /** The post-mortem is closed or gone. */
    public Memory withPostMortemOver() {
        return withPostMortem(new PostMortem(postMortem.asked, postMortem.issue, true));
    }

    public Memory withLessons(Lessons next) {
        return new Memory(sheet, acted, gaps, postMortem, lately, next, gone, silenced, answered);
    }

    public Memory withHeard(Map<String, Instant> next) {
        return withLately(
                new Lately(next, lately.answers, lately.said, lately.mistakes, lately.strangers, lately.channels));
    }

    public Memory withAnswers(List<Answer> next) {
        return withLately(
                new Lately(lately.heard, next, lately.said, lately.mistakes, lately.strangers, lately.channels));
    }

    public Memory withSaid(List<Instant> next) {
        return withLately(
                new Lately(lately.heard, lately.answers, next, lately.mistakes, lately.strangers, lately.channels));
    }

    public Memory withMistakes(Optional<ConfigurationMistakes> next) {
        return withLately(
                new Lately(lately.heard, lately.answers, lately.said, next, lately.strangers, lately.channels));
    }

    public Memory withStrangers(List<Long> next) {
        return withLately(
                new Lately(lately.heard, lately.answers, lately.said, lately.mistakes, next, lately.channels));
    }

    public Memory withUnusable(List<String> channels) {
        return withLately(
                new Lately(lately.heard, lately.answers, lately.said, lately.mistakes, lately.strangers, channels));
    }

    public Memory withGone(Optional<Instant> next) {
        return new Memory(sheet, acted, gaps, postMortem, lately, lessons, next, silenced, answered);
    }

    public Memory withSilenced(SilencedAlerts next) {
        return new Memory(sheet, acted, gaps, postMortem, lately, lessons, gone, next, answered);
    }

    /** Answers were taken over from a text of this time. */
    public Memory withAnswered(Collection<RequestField> fields, Instant at) {
        var next = new EnumMap<RequestField, Instant>(RequestField.class);
        next.putAll(answered);
        fields.forEach(field -> next.put(field, at));
        return new Memory(sheet, acted, gaps, postMortem, lately, lessons, gone, silenced, next);
    }

    /** When this answer was last taken over. */
    public Instant answeredAt(RequestField field) {
        return answered.getOrDefault(field, Instant.EPOCH);
    }

    private Memory withPostMortem(PostMortem next) {
        return new Memory(sheet, acted, gaps, next, lately, lessons, gone, silenced, answered);
    }

    private Memory withLately(Lately next) {
        return new Memory(sheet, acted, gaps, postMortem, next, lessons, gone, silenced, answered);
    }
}
