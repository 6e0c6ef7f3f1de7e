package org.fsmlight.running;

/** What somebody logs in with. */
public record Credentials(String email, String password) {}
