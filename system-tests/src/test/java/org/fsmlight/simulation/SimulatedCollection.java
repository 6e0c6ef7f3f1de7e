package org.fsmlight.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.fsmlight.common.outbox.Outbox;
import org.fsmlight.common.outbox.PendingEvent;
import org.jspecify.annotations.Nullable;

/**
 * A collection of aggregates with outboxes, like that of the real store: one write, checked by the
 * version, saves the state and the pending events of a document. Crashes do not change it.
 */
final class SimulatedCollection<D> {

  /** The events that one write has saved, in the record of all writes. */
  record Write(List<PendingEvent> events) {}

  private record Stored<D>(D document, PublishingState publishing) {}

  private final Map<String, Stored<D>> byId = new LinkedHashMap<>();
  private final List<Write> writes = new ArrayList<>();
  private final Simulation simulation;
  private final Function<D, String> id;
  private final ToLongFunction<D> version;
  private @Nullable Connection connection;

  SimulatedCollection(Simulation simulation, Function<D, String> id, ToLongFunction<D> version) {
    this.simulation = simulation;
    this.id = id;
    this.version = version;
  }

  /** Returns the one connection of an instance: its relay knows an outbox by identity. */
  Connection connect(ServiceInstance instance) {
    var current = connection;
    if (current == null || current.instance != instance) {
      current = new Connection(instance);
      connection = current;
    }
    return current;
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
    return byId.values().stream().anyMatch(stored -> !stored.publishing().isFinished());
  }

  private PublishingState change(String aggregateId, UnaryOperator<PublishingState> change) {
    var stored = byId.get(aggregateId);
    var changed = change.apply(stored.publishing());
    byId.put(aggregateId, new Stored<>(stored.document(), changed));
    return changed;
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
      return !byId.containsKey(id.apply(document)) && write(document, PublishingState.NONE, events);
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
          && write(document, before.publishing(), events);
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
      return write(document, before == null ? PublishingState.NONE : before.publishing(), events);
    }

    private boolean write(D document, PublishingState before, List<PendingEvent> events) {
      var saved = events.stream().map(simulation::withSequentialId).toList();
      var publishing = before.with(saved, instance.relay().publisher());
      try (var writing = instance.relay().writing(this, id.apply(document))) {
        byId.put(id.apply(document), new Stored<>(document, publishing));
        writes.add(new Write(saved));
        simulation.faults().mayCrash(instance); // after the write, before the send
        writing.publish(saved, publishing.pending());
      }
      return true;
    }

    @Override
    public void remove(List<Published> published) {
      instance.failIfCrashed();
      published.forEach(
          each -> {
            simulation.faults().mayCrash(instance); // after the acknowledgement, before the removal
            change(each.aggregateId(), publishing -> publishing.without(each));
          });
    }

    @Override
    public List<PendingEvent> claim(String aggregateId, String publisher, Instant repeatAt) {
      instance.failIfCrashed();
      var claimed = change(aggregateId, publishing -> publishing.claimedBy(publisher, repeatAt));
      simulation.faults().mayCrash(instance); // after the claim, before the send
      return claimed.events();
    }

    @Override
    public List<Waiting> waitingSince(Instant time, int limit) {
      instance.failIfCrashed();
      return byId.entrySet().stream()
          .filter(each -> each.getValue().publishing().isWaitingSince(time))
          .limit(limit)
          .map(each -> new Waiting(each.getKey(), each.getValue().publishing().events()))
          .toList();
    }

    @Override
    public List<String> repeatsDue(Instant now, int limit) {
      instance.failIfCrashed();
      return byId.entrySet().stream()
          .filter(each -> each.getValue().publishing().isDue(now))
          .limit(limit)
          .map(Map.Entry::getKey)
          .toList();
    }

    @Override
    public Optional<Repeat> claimRepeat(String aggregateId, Instant now, Instant next) {
      instance.failIfCrashed();
      var before = byId.get(aggregateId).publishing();
      if (!before.isDue(now)) {
        return Optional.empty();
      }
      change(aggregateId, publishing -> publishing.deferred(next));
      return Optional.of(new Repeat(before.repeats(), next));
    }

    @Override
    public void endRepeat(String aggregateId, Repeat repeat) {
      instance.failIfCrashed();
      change(aggregateId, publishing -> publishing.without(repeat));
    }
  }
}
