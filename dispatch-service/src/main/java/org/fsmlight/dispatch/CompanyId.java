package org.fsmlight.dispatch;

/** A partner business: the tenant. */
public record CompanyId(String value) {}
