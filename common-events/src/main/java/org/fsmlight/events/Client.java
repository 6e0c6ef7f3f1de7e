package org.fsmlight.events;

import org.jspecify.annotations.Nullable;

/**
 * The end customer who booked. Requests from Amazon may lack email and language.
 *
 * @param phone as it was typed
 * @param phoneE164 E.164, with an extension as in RFC 3966 ({@code +41445550102;ext=12}); absent
 *     when the number cannot be made out
 * @param language ISO 639-1, one of en, de, fr, it
 */
public record Client(
    @Redactable(replacement = "erased") String name,
    @Redactable @Nullable String email,
    @Redactable @Nullable String phone,
    @Redactable @Nullable String phoneE164,
    @Redactable @Nullable String language) {}
