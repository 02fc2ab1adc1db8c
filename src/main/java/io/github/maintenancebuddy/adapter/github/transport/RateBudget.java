package io.github.maintenancebuddy.adapter.github.transport;

/** How much GitHub still lets us ask within the hour. */
public interface RateBudget {
    /** The share that is left where least is: 1 is all of it, 0 means that an installation must wait. */
    double least();
}
