package io.github.maintenancebuddy.adapter.mail;

import io.github.maintenancebuddy.core.maintenance.Notice;

/**
 * A notice on its way to readers; all of it is public.
 *
 * @param thread the same for all news of one maintenance, and says nothing about it
 * @param place what the public page is called
 * @param page the address of the maintenance's own page
 */
public record MailedNotice(String thread, String place, String page, Notice notice) {}
