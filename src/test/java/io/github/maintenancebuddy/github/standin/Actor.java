package io.github.maintenancebuddy.github.standin;

import org.jspecify.annotations.Nullable;

/** Who acts: a person, or the app through one of its installations. */
record Actor(Account account, @Nullable Installation installation) {
    static Actor person(Account account) {
        return new Actor(account, null);
    }

    boolean isApp() {
        return installation != null;
    }
}
