/**
 * Steps that a GitHub Actions workflow does: started by a command or by itself, watched, ticked (behaviour.md, Scripted
 * steps).
 */
@NullMarked
package io.github.maintenancebuddy.core.script;

import org.jspecify.annotations.NullMarked;
