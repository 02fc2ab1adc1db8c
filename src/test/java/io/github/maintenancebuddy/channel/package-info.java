@NullMarked
package io.github.maintenancebuddy.channel;

import org.jspecify.annotations.NullMarked;
