package org.fsmlight.running;

/** Mail address and password of an account. */
public record Credentials(String email, String password) {}
