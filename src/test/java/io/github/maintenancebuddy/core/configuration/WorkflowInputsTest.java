package io.github.maintenancebuddy.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowInputsTest {
    @Test
    void the_inputs_are_those_for_starting_by_hand() {
        var text = """
            name: Migrate
            "on":
              push: {branches: [main]}
              workflow_call: {inputs: {other: {}}}
              workflow_dispatch:
                inputs:
                  task:
                    description: which task
                  effect: {}
            jobs: {migrate: {runs-on: ubuntu-latest}}
            """;
        assertThat(WorkflowInputs.inputs(text)).containsExactlyInAnyOrder("task", "effect");
        assertThat(WorkflowInputs.inputs(text.replace("\"on\"", "on"))).containsExactlyInAnyOrder("task", "effect");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "on: push",
                "on: [workflow_dispatch]",
                "on: {workflow_dispatch: }",
                "- a",
                "{",
                "on: {workflow_dispatch: {inputs: [a]}}"
            })
    void what_declares_none_has_none(String text) {
        assertThat(WorkflowInputs.inputs(text)).isEmpty();
    }
}
