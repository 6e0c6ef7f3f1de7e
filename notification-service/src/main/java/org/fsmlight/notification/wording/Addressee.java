package org.fsmlight.notification.wording;

import org.jspecify.annotations.Nullable;

/**
 * Who is going to read a message.
 *
 * @param name how to greet
 * @param email absent when it is not a mail
 * @param language as the recipient chose it; absent or unknown falls back to the company's
 */
public record Reader(String name, @Nullable String email, @Nullable String language) {}
