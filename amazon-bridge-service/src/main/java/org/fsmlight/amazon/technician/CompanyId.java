package org.fsmlight.amazon.technician;

/** Names a company. */
public record CompanyId(String value) {}
