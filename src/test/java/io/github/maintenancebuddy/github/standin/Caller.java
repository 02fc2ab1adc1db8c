package io.github.maintenancebuddy.github.standin;

import org.jspecify.annotations.Nullable;

/** Who sent a request: the app itself, the app for an installation, or nobody known. */
record Caller(String name, @Nullable Actor installationActor) {
    static final String APP = "app";

    static Caller nobody() {
        return new Caller("nobody", null);
    }

    static Caller app() {
        return new Caller(APP, null);
    }

    static Caller installation(Installation installation, Account bot) {
        return new Caller("installation " + installation.id(), new Actor(bot, installation));
    }

    Actor actor() {
        if (installationActor == null) {
            throw GitHubRefused.because(401, "Bad credentials");
        }
        return installationActor;
    }
}
