package org.fsmlight.requests.company;

/** What this service remembers of a company: that it exists, as of a version. */
public record Company(CompanyId id, long version) {}
