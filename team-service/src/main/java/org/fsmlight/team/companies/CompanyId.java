package org.fsmlight.team.companies;

/** Names a company; opaque. */
public record CompanyId(String value) {}
