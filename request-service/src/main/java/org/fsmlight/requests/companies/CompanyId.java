package org.fsmlight.requests.companies;

/** Identifies a company. */
public record CompanyId(String value) {}
