/** Requests to GitHub and its answers: limits, errors, pages; nothing here knows what is asked for. */
@NullMarked
package io.github.maintenancebuddy.adapter.github.transport;

import org.jspecify.annotations.NullMarked;
