package io.github.maintenancebuddy.adapter.webhook;

import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.runtime.engine.ParsedMessage;
import io.github.maintenancebuddy.runtime.engine.ParsedMessage.FanOut;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A delivery about a run of a workflow that has come to its end. */
record WorkflowRunPayload(Payload all) {
    private Payload run() {
        return all.the("workflow_run");
    }

    /** Who has started it; who has run it again does not matter. */
    private Optional<Person> starter() {
        return run().person("actor");
    }

    /** Started by an app through the API; people's runs and those of pushes are never ours. */
    boolean mayBeOurs() {
        return run().optionalText("event").filter("workflow_dispatch"::equals).isPresent()
                && starter().filter(starter -> !starter.human()).isPresent();
    }

    ParsedMessage heard(Predicate<Person> isOurs) {
        var repository = IssuePayload.id(all.the("repository"));
        var ended = new Signal.RunEnded(
                run().time("updated_at"),
                run().number("id"),
                Math.clamp(run().number("run_attempt"), 1, Integer.MAX_VALUE),
                run().optionalText("conclusion").orElse("unknown"));
        return starter()
                .filter(isOurs)
                .map(_ -> new ParsedMessage(
                        Optional.empty(), Optional.empty(), List.<FanOut>of(new FanOut.RunEnded(repository, ended))))
                .orElse(ParsedMessage.NOTHING);
    }
}
