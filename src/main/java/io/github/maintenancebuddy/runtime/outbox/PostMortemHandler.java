package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Memory;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.postmortem.ActionItems;
import io.github.maintenancebuddy.runtime.outbox.Issues.Draft;
import io.github.maintenancebuddy.runtime.outbox.Issues.NewIssue;
import io.github.maintenancebuddy.runtime.outbox.Issues.Refused;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Pending;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The effects after a maintenance: its post-mortem, and the reminders there (behaviour.md, The post-mortem). */
public final class PostMortemHandler {
    private static final String LABEL = "post-mortem";

    private final Issues issues;
    private final Repositories repositories;
    private final InstantSource maintenanceClock;

    public PostMortemHandler(Issues issues, Repositories repositories, InstantSource maintenanceClock) {
        this.issues = issues;
        this.repositories = repositories;
        this.maintenanceClock = maintenanceClock;
    }

    /** The configured repository where it may be opened there, or why not. */
    private record Place(Optional<Repository> elsewhere, Optional<Signal.NotThere> notThere) {
        static Place not(Signal.NotThere why) {
            return new Place(Optional.empty(), Optional.of(why));
        }
    }

    /** An issue that is there. */
    private record Opened(NewIssue issue, Place place) {
        Memory.Link link() {
            return new Memory.Link(issue.number(), issue.url(), issue.id(), place.elsewhere);
        }
    }

    Optional<Signal> open(Pending pending, Effect.OpenPostMortem wanted, Maintenance maintenance) {
        var own = maintenance.issue().repository();
        var place = place(own, wanted);
        var opened = IdempotencyMarker.inDoubt(pending)
                .flatMap(since -> find(own, place, IdempotencyMarker.marker(pending), since))
                .orElseGet(() -> open(own, place, draft(pending, wanted)));
        return Optional.of(
                new Signal.PostMortemOpened(now(), opened.link(), opened.place().notThere()));
    }

    /** Refused where GitHub knows no sub-issues, or where it is one already: then the links in the texts are enough. */
    Optional<Signal> putBelow(long id, Maintenance maintenance) {
        try {
            issues.addSubIssue(maintenance.issue(), id);
        } catch (Refused e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** What is open is read right before, so that nobody is reminded of what is done. */
    Optional<Signal> remind(Pending pending, Maintenance maintenance) {
        return maintenance
                .memory()
                .postMortem()
                .issue()
                .flatMap(link -> remind(pending, link.from(maintenance.issue())));
    }

    private Optional<Signal> remind(Pending pending, IssueRef postMortem) {
        try {
            var text = issues.text(postMortem);
            if (!text.open()) {
                return Optional.of(new Signal.PostMortemOver(now()));
            }
            ActionItems.reminder(text.body()).ifPresent(words -> comment(pending, postMortem, words));
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(new Signal.PostMortemOver(now()));
        }
    }

    private void comment(Pending pending, IssueRef postMortem, String words) {
        var known = IdempotencyMarker.inDoubt(pending)
                .flatMap(since -> issues.findComment(postMortem, IdempotencyMarker.marker(pending), since));
        if (known.isEmpty()) {
            issues.comment(postMortem, IdempotencyMarker.with(pending, words));
        }
    }

    private Place place(Repository own, Effect.OpenPostMortem wanted) {
        var name = wanted.repository().filter(other -> !other.equalsIgnoreCase(own.name()));
        if (name.isEmpty()) {
            return new Place(Optional.empty(), Optional.empty());
        }
        if (!owner(name.get()).equalsIgnoreCase(owner(own.name()))) {
            return Place.not(Signal.NotThere.ANOTHER_OWNER);
        }
        try {
            return repositories
                    .find(own, name.get())
                    .map(other -> repositories.moreReaders(other, own)
                            ? Place.not(Signal.NotThere.MORE_READERS)
                            : new Place(Optional.of(other), Optional.empty()))
                    .orElseGet(() -> Place.not(Signal.NotThere.NOT_REACHED));
        } catch (Refused e) {
            return Place.not(Signal.NotThere.NOT_REACHED);
        }
    }

    /** A try before may have found the other repository closed to us, so both are looked through. */
    private Optional<Opened> find(Repository own, Place place, String marker, Instant since) {
        return place.elsewhere
                .flatMap(other -> findElsewhere(other, marker, since))
                .map(issue -> new Opened(issue, place))
                .or(() -> issues.findIssue(own, marker, since).map(issue -> new Opened(issue, beside(place))));
    }

    private Optional<NewIssue> findElsewhere(Repository other, String marker, Instant since) {
        try {
            return issues.findIssue(other, marker, since);
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private Opened open(Repository own, Place place, Draft draft) {
        return place.elsewhere
                .flatMap(other -> openElsewhere(other, draft))
                .map(issue -> new Opened(issue, place))
                .orElseGet(() -> new Opened(openFor(own, draft), beside(place)));
    }

    private Optional<NewIssue> openElsewhere(Repository other, Draft draft) {
        try {
            return Optional.of(openFor(other, draft));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    /** GitHub may refuse an issue because of somebody whom it cannot assign there; an issue without them is better. */
    private NewIssue openFor(Repository repository, Draft draft) {
        try {
            return issues.open(repository, draft);
        } catch (Refused e) {
            if (draft.assignees().isEmpty()) {
                throw e;
            }
            return issues.open(repository, draft.toNobody());
        }
    }

    /** Beside the maintenance after all. */
    private static Place beside(Place place) {
        return place.elsewhere.isPresent() ? Place.not(Signal.NotThere.REFUSED) : place;
    }

    private static Draft draft(Pending pending, Effect.OpenPostMortem wanted) {
        var labels = new ArrayList<>(List.of(LABEL));
        wanted.labels().stream()
                .filter(label -> labels.stream().noneMatch(label::equalsIgnoreCase))
                .forEach(labels::add);
        return new Draft(wanted.title(), IdempotencyMarker.with(pending, wanted.body()), labels, wanted.assignees());
    }

    private static String owner(String name) {
        return name.split("/", 2)[0];
    }

    private Instant now() {
        return maintenanceClock.instant();
    }
}
