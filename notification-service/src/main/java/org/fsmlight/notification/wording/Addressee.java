package org.fsmlight.notification.wording;

import org.jspecify.annotations.Nullable;

/**
 * The person or company that a message addresses.
 *
 * @param name the name in the greeting
 * @param email absent in pushes
 * @param language the chosen language; if absent or unknown, the company's default is used
 */
public record Addressee(String name, @Nullable String email, @Nullable String language) {}
