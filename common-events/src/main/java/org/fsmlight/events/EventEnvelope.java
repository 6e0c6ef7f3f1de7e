package org.fsmlight.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with its CloudEvents attributes, as it travels: the attributes are Kafka headers (binary
 * mode), the event is the payload.
 *
 * @param id unique for each event and the same however often it is sent; effects happen once for
 *     each id and recipient
 * @param time when it happened, by the clock of the publishing service; never used for ordering
 * @param source name of the publishing service
 * @param actor who caused it, as {@code role/ID}; absent when nobody did
 * @param holdUntil until when messages and the Amazon bridge wait, because the author can still
 *     undo; absent when nothing is held
 */
public record EventEnvelope<E extends Event>(
    String id,
    Instant time,
    String source,
    @Nullable String actor,
    @Nullable Instant holdUntil,
    E event) {}
