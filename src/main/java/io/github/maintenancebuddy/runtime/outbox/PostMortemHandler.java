package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.IssueLabels;
import io.github.maintenancebuddy.core.maintenance.Memory;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Effect.OpenPostMortem;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Done;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Refused;
import io.github.maintenancebuddy.runtime.outbox.Issues.Draft;
import io.github.maintenancebuddy.runtime.outbox.Issues.NewIssue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens the post-mortem, in the repository that is configured where that may be (behaviour.md, The post-mortem). */
final class PostMortemHandler implements EffectHandler<OpenPostMortem> {

    private final Issues issues;
    private final Repositories repositories;

    PostMortemHandler(Issues issues, Repositories repositories) {
        this.issues = issues;
        this.repositories = repositories;
    }

    /**
     * Where it goes.
     *
     * @param own the maintenance's repository
     * @param elsewhere another one that is configured and may be used
     * @param notThere why the configured one may not be used
     */
    private record Place(Repository own, Optional<Repository> elsewhere, Optional<Signal.NotThere> notThere) {
        Place not(Signal.NotThere why) {
            return new Place(own, Optional.empty(), Optional.of(why));
        }

        Place in(Repository other) {
            return new Place(own, Optional.of(other), Optional.empty());
        }

        /** In the maintenance's repository after all. */
        Place inOwn() {
            return elsewhere.isPresent() ? not(Signal.NotThere.REFUSED) : this;
        }
    }

    /** An issue that is there. */
    private record Opened(NewIssue issue, Place place) {
        Signal signal(Instant at) {
            var link = new Memory.Link(issue.number(), issue.url(), issue.id(), place.elsewhere);
            return new Signal.PostMortemOpened(at, link, place.notThere);
        }
    }

    @Override
    public RetryPolicy retry(OpenPostMortem effect) {
        return RetryPolicy.SEARCH_FIRST;
    }

    @Override
    public EffectOutcome<Answer> carryOut(Attempt<OpenPostMortem> attempt) {
        return place(attempt.maintenance().issue().repository(), attempt.effect())
                .then(place -> attempt.<Opened>createOnce(
                        (marker, since) -> find(place, marker, since), () -> open(place, draft(attempt))))
                .map(opened -> Answer.written(opened.signal(attempt.now())));
    }

    private EffectOutcome<Place> place(Repository own, OpenPostMortem wanted) {
        var here = new Place(own, Optional.empty(), Optional.empty());
        var name = wanted.repository().filter(other -> !other.equalsIgnoreCase(own.name()));
        if (name.isEmpty()) {
            return new Done<>(here);
        }
        if (!owner(name.get()).equalsIgnoreCase(owner(own.name()))) {
            return new Done<>(here.not(Signal.NotThere.ANOTHER_OWNER));
        }
        EffectOutcome<Place> notReached = new Done<>(here.not(Signal.NotThere.NOT_REACHED));
        return repositories
                .find(own, name.get())
                .then(found -> found.map(other -> place(here, other)).orElse(notReached))
                .ifRefused(_ -> notReached);
    }

    private EffectOutcome<Place> place(Place here, Repository other) {
        return repositories
                .moreReaders(other, here.own)
                .map(more -> more ? here.not(Signal.NotThere.MORE_READERS) : here.in(other));
    }

    /** A try before may have found the other repository closed to us, so both are looked through. */
    private EffectOutcome<Optional<Opened>> find(Place place, String marker, Instant since) {
        return findElsewhere(place, marker, since)
                .then(there -> there.isPresent()
                        ? new Done<>(there)
                        : issues.findIssue(place.own, marker, since)
                                .map(found -> found.map(issue -> new Opened(issue, place.inOwn()))));
    }

    private EffectOutcome<Optional<Opened>> findElsewhere(Place place, String marker, Instant since) {
        EffectOutcome<Optional<NewIssue>> nowhere = new Done<>(Optional.empty());
        return place.elsewhere
                .map(other -> issues.findIssue(other, marker, since).ifRefused(_ -> nowhere))
                .orElse(nowhere)
                .map(found -> found.map(issue -> new Opened(issue, place)));
    }

    private EffectOutcome<Opened> open(Place place, Draft draft) {
        return place.elsewhere
                .map(other -> openFor(other, draft)
                        .map(issue -> new Opened(issue, place))
                        .ifRefused(_ -> openInOwn(place, draft)))
                .orElseGet(() -> openInOwn(place, draft));
    }

    private EffectOutcome<Opened> openInOwn(Place place, Draft draft) {
        return openFor(place.own, draft).map(issue -> new Opened(issue, place.inOwn()));
    }

    /** GitHub may refuse an issue because of somebody whom it cannot assign there; an issue without them is better. */
    private EffectOutcome<NewIssue> openFor(Repository repository, Draft draft) {
        return issues.open(repository, draft)
                .ifRefused(why -> draft.assignees().isEmpty()
                        ? new Refused<>(why)
                        : issues.open(repository, draft.withoutAssignees()));
    }

    private static Draft draft(Attempt<OpenPostMortem> attempt) {
        var wanted = attempt.effect();
        var labels = new ArrayList<>(List.of(IssueLabels.POST_MORTEM));
        wanted.labels().stream()
                .filter(label -> labels.stream().noneMatch(label::equalsIgnoreCase))
                .forEach(labels::add);
        return new Draft(wanted.title(), attempt.marked(wanted.body()), labels, wanted.assignees());
    }

    private static String owner(String name) {
        return name.split("/", 2)[0];
    }

    @Override
    public Signal refused(Attempt<OpenPostMortem> attempt, String why) {
        return new Signal.Refused(attempt.now(), Undone.POST_MORTEM, why);
    }
}
