package org.fsmlight.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One neighbour's instances, taken in turn; those that are away or about to stop come last. */
final class Instances {

  private final AtomicInteger turn = new AtomicInteger();
  private final Set<URI> avoided = ConcurrentHashMap.newKeySet();
  private volatile List<URI> all;

  Instances(List<URI> all) {
    this.all = List.copyOf(all);
  }

  List<URI> all() {
    return all;
  }

  /** What to try, in this order. */
  List<URI> inTurn() {
    var order = new ArrayList<>(all);
    Collections.rotate(order, turn.getAndIncrement());
    order.sort((one, other) -> Boolean.compare(avoided.contains(one), avoided.contains(other)));
    return order;
  }

  /** Until it is seen ready again. */
  void avoid(URI instance) {
    avoided.add(instance);
  }

  void ready(URI instance) {
    avoided.remove(instance);
  }

  void found(List<URI> instances) {
    all = List.copyOf(instances);
    avoided.retainAll(instances);
  }
}
