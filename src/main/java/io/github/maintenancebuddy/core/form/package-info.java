/** Reads an issue's text as the maintenance form: what was asked for, and what is missing or unclear. */
@NullMarked
package io.github.maintenancebuddy.core.form;

import org.jspecify.annotations.NullMarked;
