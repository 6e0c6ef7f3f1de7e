package org.fsmlight.dispatch.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a card knows of its request, with the request's own version. */
public record RequestOnCard(
    long version, RequestStatus status, @Nullable Instant requestedStart, Instant receivedAt) {}
