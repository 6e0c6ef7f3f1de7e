package org.fsmlight.gateway;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A program behind the gateway.
 *
 * @param uri where its instances listen; a host's name stands for every address it resolves to
 * @param paths path patterns that are its own
 */
record Neighbour(List<URI> uri, List<String> paths) {

  /** All of them by name, as {@code fsm.neighbours.NAME.uri} and {@code .paths}. */
  @ConfigurationProperties("fsm")
  record All(Map<String, Neighbour> neighbours) {}
}
