package org.fsmlight.gateway.login;

import java.util.List;

/** The pages that lead to the login first; patterns of paths. */
public record PagesForPeople(List<String> paths) {}
