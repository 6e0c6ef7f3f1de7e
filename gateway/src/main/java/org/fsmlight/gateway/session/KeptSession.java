package org.fsmlight.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session as it lies in the store: nothing in it opens a session or tells whose tokens it holds.
 *
 * @param key made of the session's id, which itself is nowhere but in the browser
 * @param account whose it is; none while nobody has logged in
 * @param until when it is over unless it is used before
 * @param attributes each sealed
 */
public record KeptSession(
    String key,
    @Nullable String account,
    Instant created,
    Instant used,
    Duration idle,
    Instant until,
    Map<String, byte[]> attributes) {}
