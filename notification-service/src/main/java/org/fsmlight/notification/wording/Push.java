package org.fsmlight.notification.wording;

import java.util.Map;

/**
 * A push, ready to be sent.
 *
 * @param data the values with which the app opens the call
 */
public record Push(String title, String body, Map<String, String> data) {}
