package org.fsmlight.requests.company;

/** Names a company. */
public record CompanyId(String value) {}
