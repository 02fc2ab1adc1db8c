@NullMarked
package io.github.maintenancebuddy.outbox;

import org.jspecify.annotations.NullMarked;
