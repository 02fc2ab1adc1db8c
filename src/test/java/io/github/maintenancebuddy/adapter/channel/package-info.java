@NullMarked
package io.github.maintenancebuddy.adapter.channel;

import org.jspecify.annotations.NullMarked;
