package org.fsmlight.common.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * The end of a dead letter, with its author and time.
 *
 * @param settledBy the operator, as {@code role/ID}, or {@code erasure}
 * @param reason given when discarding
 */
public record Settlement(
    @Field("by") String settledBy,
    @Field("at") Instant settledAt,
    @Field("why") @Nullable String reason) {}
