package org.fsmlight.gateway;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A program behind the gateway.
 *
 * @param uri where its instances listen; a host's name stands for every address it resolves to
 * @param paths path patterns that are its own; before one may stand the only method that is
 */
record Neighbour(List<URI> uri, List<String> paths) {

  /**
   * All of them by name, as {@code fsm.neighbours.NAME.uri} and {@code .paths}.
   *
   * @param trustedProxies addresses or networks of what stands before the gateway
   */
  @ConfigurationProperties("fsm")
  record All(Map<String, Neighbour> neighbours, @DefaultValue List<String> trustedProxies) {}
}
