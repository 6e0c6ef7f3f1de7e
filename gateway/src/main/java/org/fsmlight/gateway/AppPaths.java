package org.fsmlight.gateway;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the pages for people are, as patterns; the browser's part of it has the same list in {@code
 * paths.json}.
 */
final class AppPaths {

  /** Looked at here; what is sent to it is another's. */
  static final String LOGIN = "/login";

  /** For everybody. */
  static final List<String> OPEN =
      List.of("/", LOGIN, "/sign-up", "/invitation/{token}", "/forgot", "/reset/{token}");

  /** For people who are logged in; which role sees which the page and the services decide. */
  static final List<String> WITH_LOGIN =
      List.of(
          "/board",
          "/calls",
          "/profile",
          "/team",
          "/company",
          "/dispatchers",
          "/audit",
          "/operator");

  static final List<String> ALL = Stream.concat(OPEN.stream(), WITH_LOGIN.stream()).toList();

  private AppPaths() {}
}
