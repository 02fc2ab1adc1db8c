package io.github.maintenancebuddy.maintenance;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the app must remember of its own doing.
 *
 * @param sheet the text as last known
 * @param acted until when the moments of each kind have been acted on
 * @param gaps what is still missing in the form, as sentences; one comment lists them
 * @param gapsComment GitHub's number of that comment, once it is there
 * @param postMortem the issue of the post-mortem, once it is open
 * @param answers when we answered commands lately, and whose
 * @param heard what GitHub may tell a second time by another way, and when it happened
 * @param said when we commented lately without being asked
 * @param postMortemAsked when one was asked for that is not open yet
 * @param gone since when there is no issue to follow; only of one that was running then
 */
public record Memory(
        Sheet sheet,
        Map<MomentKind, Instant> acted,
        List<String> gaps,
        Optional<Long> gapsComment,
        Optional<PostMortem> postMortem,
        List<Answer> answers,
        Map<String, Instant> heard,
        List<Instant> said,
        Optional<Instant> gone,
        Optional<Instant> postMortemAsked) {
    public static final Memory EMPTY = new Memory(
            Sheet.UNKNOWN,
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    public Memory {
        acted = Map.copyOf(acted);
        gaps = List.copyOf(gaps);
        answers = List.copyOf(answers);
        heard = Map.copyOf(heard);
        said = List.copyOf(said);
    }

    /** The issue of the post-mortem. */
    public record PostMortem(int number, String url) {}

    /** An answer to a command. */
    public record Answer(Instant at, long person) {}

    /** Whether a moment is still to come, or has come and was not acted on yet. */
    public boolean awaits(Moment moment) {
        var until = acted.get(moment.kind());
        return until == null || moment.at().isAfter(until);
    }

    public Memory withSheet(Sheet next) {
        return new Memory(next, acted, gaps, gapsComment, postMortem, answers, heard, said, gone, postMortemAsked);
    }

    public Memory withActed(MomentKind kind, Instant at) {
        var next = new EnumMap<MomentKind, Instant>(MomentKind.class);
        next.putAll(acted);
        next.put(kind, at);
        return new Memory(sheet, next, gaps, gapsComment, postMortem, answers, heard, said, gone, postMortemAsked);
    }

    public Memory withGaps(List<String> next) {
        return new Memory(sheet, acted, next, gapsComment, postMortem, answers, heard, said, gone, postMortemAsked);
    }

    public Memory withGapsComment(long id) {
        return new Memory(sheet, acted, gaps, Optional.of(id), postMortem, answers, heard, said, gone, postMortemAsked);
    }

    public Memory withPostMortem(PostMortem next) {
        return new Memory(
                sheet, acted, gaps, gapsComment, Optional.of(next), answers, heard, said, gone, postMortemAsked);
    }

    public Memory withAnswers(List<Answer> next) {
        return new Memory(sheet, acted, gaps, gapsComment, postMortem, next, heard, said, gone, postMortemAsked);
    }

    public Memory withPostMortemAsked(Optional<Instant> next) {
        return new Memory(sheet, acted, gaps, gapsComment, postMortem, answers, heard, said, gone, next);
    }

    public Memory withHeard(Map<String, Instant> next) {
        return new Memory(sheet, acted, gaps, gapsComment, postMortem, answers, next, said, gone, postMortemAsked);
    }

    public Memory withSaid(List<Instant> next) {
        return new Memory(sheet, acted, gaps, gapsComment, postMortem, answers, heard, next, gone, postMortemAsked);
    }

    public Memory withGone(Optional<Instant> next) {
        return new Memory(sheet, acted, gaps, gapsComment, postMortem, answers, heard, said, next, postMortemAsked);
    }
}
