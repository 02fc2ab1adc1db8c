/** Where notices go outside of GitHub: one class per channel, behind the port of the outbox. */
@NullMarked
package io.github.maintenancebuddy.adapter.channel;

import org.jspecify.annotations.NullMarked;
