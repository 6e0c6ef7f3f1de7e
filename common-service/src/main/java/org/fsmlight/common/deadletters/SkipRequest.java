package org.fsmlight.common.deadletters;

import java.time.Instant;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * An operator's request to dead-letter a message as soon as its listener fails at it once more.
 *
 * @param id of the dead letter that the message will become
 * @param requestedBy the operator, as {@code role/ID}
 */
public record SkipRequest(
    String id,
    @Field("by") String requestedBy,
    @Field("at") Instant requestedAt,
    @Field("why") String reason) {}
