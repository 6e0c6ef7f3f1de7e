package org.fsmlight.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal that arrived after check-in. The call stands; operators handle the case.
 *
 * @param at when the withdrawal arrived
 */
public record LateWithdrawal(Instant at, @Redactable @Nullable String reason) {}
