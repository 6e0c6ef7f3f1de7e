package org.fsmlight.events;

/** The account has another password than before; every session has ended. */
@TopicRetention(days = 7)
public record PasswordChanged(Account account) implements AccountEvent {}
