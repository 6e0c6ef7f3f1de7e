package org.fsmlight.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The instances of an upstream, in round-robin order; those to avoid come last. */
final class UpstreamInstances {

  private final AtomicInteger next = new AtomicInteger();
  private final Set<URI> avoided = ConcurrentHashMap.newKeySet();
  private volatile List<URI> all;

  UpstreamInstances(List<URI> all) {
    this.all = List.copyOf(all);
  }

  List<URI> all() {
    return all;
  }

  /** All instances, in the order in which a request tries them. */
  List<URI> inTurn() {
    var order = new ArrayList<>(all);
    Collections.rotate(order, next.getAndIncrement());
    order.sort((one, other) -> Boolean.compare(avoided.contains(one), avoided.contains(other)));
    return order;
  }

  /** Tries the instance last until it is ready again. */
  void avoid(URI instance) {
    avoided.add(instance);
  }

  void use(URI instance) {
    avoided.remove(instance);
  }

  void replace(List<URI> instances) {
    all = List.copyOf(instances);
    avoided.retainAll(instances);
  }
}
