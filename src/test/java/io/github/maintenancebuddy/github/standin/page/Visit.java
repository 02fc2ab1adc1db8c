package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.MovableClock;
import io.github.maintenancebuddy.github.standin.Person;
import io.github.maintenancebuddy.github.standin.WebRequest;

/** One look at a page: who looks, at which GitHub, at what time. */
record Visit(GitHub gitHub, MovableClock clock, Person person, WebRequest request) {
    String query(String name) {
        return request.query().getOrDefault(name, "");
    }

    String form(String name) {
        return request.form().getOrDefault(name, "");
    }
}
