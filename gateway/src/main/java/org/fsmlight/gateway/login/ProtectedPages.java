package org.fsmlight.gateway.login;

import java.util.List;

/** The path patterns of pages that need a login. */
public record ProtectedPages(List<String> paths) {}
