package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Box;
import io.github.maintenancebuddy.maintenance.Ref;
import java.util.Optional;

/**
 * A line of the plan in a text.
 *
 * @param below what a person has put under it that is no line itself: words, and blocks of code
 */
record Row(Box box, String below) {
    Row withBelow(String more) {
        return new Row(box, below.isEmpty() ? more : below + "\n" + more);
    }

    /** The reference, where there is one. */
    Optional<Ref> ref() {
        return box.ref();
    }
}
