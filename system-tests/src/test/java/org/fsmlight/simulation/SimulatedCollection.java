package org.fsmlight.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.fsmlight.common.outbox.Outbox;
import org.fsmlight.common.outbox.PendingEvent;

/**
 * A collection of aggregates with outboxes, like that of the real store: one write, checked by the
 * version, saves the state and the pending events of a document. Crashes do not change it.
 */
final class SimulatedCollection<D> {

  /** The events that one write has saved, in the record of all writes. */
  record Write(List<PendingEvent> events) {}

  private record Stored<D>(D document, List<PendingEvent> outbox) {}

  private final Map<String, Stored<D>> byId = new LinkedHashMap<>();
  private final List<Write> writes = new ArrayList<>();
  private final Simulation simulation;
  private final Function<D, String> id;
  private final ToLongFunction<D> version;

  SimulatedCollection(Simulation simulation, Function<D, String> id, ToLongFunction<D> version) {
    this.simulation = simulation;
    this.id = id;
    this.version = version;
  }

  Connection connect(ServiceInstance instance) {
    return new Connection(instance);
  }

  Optional<D> find(String wanted) {
    return Optional.ofNullable(byId.get(wanted)).map(Stored::document);
  }

  List<D> all() {
    return byId.values().stream().map(Stored::document).toList();
  }

  List<Write> writes() {
    return writes;
  }

  boolean hasPendingEvents() {
    return byId.values().stream().anyMatch(stored -> !stored.outbox().isEmpty());
  }

  private void put(D document, List<PendingEvent> outbox) {
    byId.put(id.apply(document), new Stored<>(document, List.copyOf(outbox)));
  }

  /** The access of one instance to the collection. It fails once the instance has crashed. */
  final class Connection implements Outbox {

    private final ServiceInstance instance;

    private Connection(ServiceInstance instance) {
      this.instance = instance;
    }

    @Override
    public String name() {
      return "documents";
    }

    Optional<D> find(String wanted) {
      instance.beforePortAccess();
      return SimulatedCollection.this.find(wanted);
    }

    List<D> all() {
      instance.beforePortAccess();
      return SimulatedCollection.this.all();
    }

    /** Returns false if the id exists. */
    boolean insert(D document, List<PendingEvent> events) {
      instance.beforePortAccess();
      return !byId.containsKey(id.apply(document)) && write(document, List.of(), events);
    }

    /** Returns false if the stored version is not the preceding one. */
    boolean update(D document, List<PendingEvent> events) {
      return update(document, version.applyAsLong(document) - 1, events);
    }

    /** Returns false if the stored version is not the expected one. */
    boolean update(D document, long expectedVersion, List<PendingEvent> events) {
      instance.beforePortAccess();
      var before = byId.get(id.apply(document));
      return before != null
          && version.applyAsLong(before.document()) == expectedVersion
          && write(document, before.outbox(), events);
    }

    /** Inserts the first version of a document, updates later ones. */
    boolean save(D document, List<PendingEvent> events) {
      return version.applyAsLong(document) == 1
          ? insert(document, events)
          : update(document, events);
    }

    /** Saves without a check of the version. Only mutations use it. */
    boolean overwrite(D document, List<PendingEvent> events) {
      instance.beforePortAccess();
      var before = byId.get(id.apply(document));
      return write(document, before == null ? List.of() : before.outbox(), events);
    }

    private boolean write(D document, List<PendingEvent> outbox, List<PendingEvent> events) {
      var saved = events.stream().map(simulation::withSequentialId).toList();
      var pending = new ArrayList<>(outbox);
      pending.addAll(saved);
      put(document, pending);
      writes.add(new Write(saved));
      simulation.faults().mayCrash(instance); // after the write, before the send
      instance.relay().publish(this, id.apply(document), saved);
      return true;
    }

    @Override
    public void remove(List<Published> published) {
      instance.failIfCrashed();
      published.forEach(each -> remove(each.aggregateId(), each.eventIds()));
    }

    private void remove(String aggregateId, List<String> eventIds) {
      simulation.faults().mayCrash(instance); // after the acknowledgement, before the removal
      var stored = byId.get(aggregateId);
      put(
          stored.document(),
          stored.outbox().stream().filter(event -> !eventIds.contains(event.id())).toList());
    }

    @Override
    public List<Waiting> waitingSince(Instant time, int limit) {
      instance.failIfCrashed();
      return byId.entrySet().stream()
          .filter(each -> each.getValue().outbox().stream().anyMatch(e -> e.time().isBefore(time)))
          .limit(limit)
          .map(each -> new Waiting(each.getKey(), each.getValue().outbox()))
          .toList();
    }
  }
}
