/** What repositories hold at GitHub: files, workflows, visibility. */
@NullMarked
package io.github.maintenancebuddy.adapter.github.repositories;

import org.jspecify.annotations.NullMarked;
