package org.fsmlight.gateway;

import java.net.URI;
import java.util.List;

/**
 * A service behind the gateway.
 *
 * @param uri the addresses of its instances; a host name stands for all addresses it resolves to
 * @param paths the path patterns it owns; a method in front of a pattern restricts it to that
 *     method
 */
record Upstream(List<URI> uri, List<String> paths) {}
