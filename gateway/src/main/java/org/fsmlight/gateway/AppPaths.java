package org.fsmlight.gateway;

import java.util.List;
import java.util.stream.Stream;

/** The path patterns of all pages. The frontend has the same list in {@code paths.json}. */
final class AppPaths {

  /** The page is served here; a {@code POST} is routed to team-service. */
  static final String LOGIN = "/login";

  /** Pages that need no login. */
  static final List<String> OPEN =
      List.of("/", LOGIN, "/sign-up", "/invitation/{token}", "/forgot", "/reset/{token}");

  /** Pages that need a login. The pages and the services decide which role sees which page. */
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
