package org.fsmlight.common.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * The roles that may call each path of a capability. A service collects the rules of all its
 * capabilities; a path that none of them names is denied. Rules of different capabilities must not
 * match the same request, since their order is not defined.
 */
@FunctionalInterface
public interface AccessRules {

  void apply(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules);
}
