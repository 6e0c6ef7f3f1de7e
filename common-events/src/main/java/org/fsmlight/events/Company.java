package org.fsmlight.events;

import java.util.List;

/**
 * Public state of a company, the tenant.
 *
 * @param email the company email, which receives invoices and the mails after check-out
 * @param timeZone IANA name of the calendar's time zone
 * @param languages ISO 639-1; the first is the default
 * @param country ISO 3166-1 alpha-2
 */
public record Company(
    String id,
    long version,
    String name,
    String email,
    String timeZone,
    List<String> languages,
    String country) {}
