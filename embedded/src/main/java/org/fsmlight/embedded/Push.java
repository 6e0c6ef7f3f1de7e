package org.fsmlight.embedded;

import java.time.Instant;
import java.util.Map;

/**
 * A push as the stand-in received it.
 *
 * @param token the registration token of the device
 * @param title empty for a push that carries data only
 * @param at when the stand-in received it
 */
public record Push(String token, String title, String body, Map<String, String> data, Instant at) {}
