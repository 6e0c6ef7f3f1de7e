package org.fsmlight.events;

import org.jspecify.annotations.Nullable;

/**
 * The end customer. From Amazon, email and language are missing.
 *
 * @param language ISO 639-1, one of en, de, fr, it
 */
public record Client(
    String name, @Nullable String email, @Nullable String phone, @Nullable String language) {}
