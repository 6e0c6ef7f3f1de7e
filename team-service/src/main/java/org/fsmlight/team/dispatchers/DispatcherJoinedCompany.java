package org.fsmlight.team.dispatchers;

import java.time.Instant;

/** A dispatcher can decide for the company from now on. */
public record DispatcherJoinedCompany(Dispatcher dispatcher, Instant at) {}
