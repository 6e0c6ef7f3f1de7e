package org.fsmlight.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a session. It contains neither the session's id nor readable tokens.
 *
 * @param key a hash of the session's id; only the browser has the id itself
 * @param account absent until a login
 * @param expiresAt the time at which an unused session ends
 * @param attributes sealed, each on its own
 */
public record StoredSession(
    String key,
    @Nullable String account,
    Instant createdAt,
    Instant lastUsedAt,
    Duration idleTimeout,
    Instant expiresAt,
    Map<String, byte[]> attributes) {}
