/** Mail to readers of the public pages: how they subscribe, what they get, and how it reaches them. */
@NullMarked
package io.github.maintenancebuddy.adapter.mail;

import org.jspecify.annotations.NullMarked;
