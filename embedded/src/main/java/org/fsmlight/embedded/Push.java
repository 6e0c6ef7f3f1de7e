package org.fsmlight.embedded;

import java.time.Instant;
import java.util.Map;

/**
 * A push as the stand-in took it.
 *
 * @param token the device's registration token
 * @param title empty for a push that carries data only
 * @param at when the stand-in took it
 */
public record Push(String token, String title, String body, Map<String, String> data, Instant at) {}
