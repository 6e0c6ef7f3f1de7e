package org.fsmlight.events;

import org.jspecify.annotations.Nullable;

/**
 * The end customer who booked. Requests from Amazon may lack email and language.
 *
 * @param language ISO 639-1, one of en, de, fr, it
 */
public record Client(
    @Redactable(replacement = "erased") String name,
    @Redactable @Nullable String email,
    @Redactable @Nullable String phone,
    @Redactable @Nullable String language) {}
