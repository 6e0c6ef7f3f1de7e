package org.fsmlight.events;

/**
 * Published when the password of an account was changed. All sessions of the account have ended.
 */
@TopicRetention(days = 7)
public record PasswordChanged(Account account) implements AccountEvent {}
