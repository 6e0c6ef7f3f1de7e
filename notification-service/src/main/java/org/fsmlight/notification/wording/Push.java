package org.fsmlight.notification.wording;

import java.util.Map;

/**
 * A push ready to be sent.
 *
 * @param data what the app needs to open the right call
 */
public record Push(String title, String body, Map<String, String> data) {}
