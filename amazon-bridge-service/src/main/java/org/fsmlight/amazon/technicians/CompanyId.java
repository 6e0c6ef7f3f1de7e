package org.fsmlight.amazon.technicians;

/** Identifies a company. */
public record CompanyId(String value) {}
