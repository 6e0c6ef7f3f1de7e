package org.fsmlight.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it travels: the CloudEvents attributes (Kafka headers, binary mode) around the
 * payload.
 *
 * @param id unique for each fact; effects happen once for each id and recipient
 * @param time when the fact happened, by the teller's clock; never used for ordering
 * @param actor who did it, as {@code role/ID}; absent when nobody did
 * @param holdUntil messages and the Amazon bridge act only after it; absent when nothing is held
 */
public record EventEnvelope<E extends Event>(
    String id,
    Instant time,
    String source,
    @Nullable String actor,
    @Nullable Instant holdUntil,
    E event) {}
