package org.fsmlight.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A withdrawal after the check-in: operators have to see to it. */
public record LateWithdrawal(Instant at, @Nullable String reason) {}
