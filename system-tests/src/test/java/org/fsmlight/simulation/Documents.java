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
 * What a collection of aggregates is in the real store: state and waiting events of a document
 * change in one write, guarded by the version. It survives every crash.
 */
final class Documents<D> {

  /** Events of one write, as the verdict needs them. */
  record Write(List<PendingEvent> events) {}

  private record Kept<D>(D document, List<PendingEvent> outbox) {}

  private final Map<String, Kept<D>> byId = new LinkedHashMap<>();
  private final List<Write> writes = new ArrayList<>();
  private final World world;
  private final Function<D, String> id;
  private final ToLongFunction<D> version;

  Documents(World world, Function<D, String> id, ToLongFunction<D> version) {
    this.world = world;
    this.id = id;
    this.version = version;
  }

  Seen seenBy(Memory memory) {
    return new Seen(memory);
  }

  Optional<D> find(String wanted) {
    return Optional.ofNullable(byId.get(wanted)).map(Kept::document);
  }

  List<D> all() {
    return byId.values().stream().map(Kept::document).toList();
  }

  List<Write> writes() {
    return writes;
  }

  boolean hasWaitingEvents() {
    return byId.values().stream().anyMatch(kept -> !kept.outbox().isEmpty());
  }

  private void put(D document, List<PendingEvent> outbox) {
    byId.put(id.apply(document), new Kept<>(document, List.copyOf(outbox)));
  }

  /** The documents as a living process reaches them. */
  final class Seen implements Outbox {

    private final Memory memory;

    private Seen(Memory memory) {
      this.memory = memory;
    }

    @Override
    public String name() {
      return "documents";
    }

    Optional<D> find(String wanted) {
      memory.atThePort();
      return Documents.this.find(wanted);
    }

    List<D> all() {
      memory.atThePort();
      return Documents.this.all();
    }

    /** False when the id is taken. */
    boolean insert(D document, List<PendingEvent> events) {
      memory.atThePort();
      return !byId.containsKey(id.apply(document)) && write(document, List.of(), events);
    }

    /** False when the stored version is not the one before. */
    boolean update(D document, List<PendingEvent> events) {
      return update(document, version.applyAsLong(document) - 1, events);
    }

    /** False when the stored version is not the expected one. */
    boolean update(D document, long expectedVersion, List<PendingEvent> events) {
      memory.atThePort();
      var before = byId.get(id.apply(document));
      return before != null
          && version.applyAsLong(before.document()) == expectedVersion
          && write(document, before.outbox(), events);
    }

    /** First version or next one, as the document says. */
    boolean save(D document, List<PendingEvent> events) {
      return version.applyAsLong(document) == 1
          ? insert(document, events)
          : update(document, events);
    }

    /** Without a guard: for mutations only. */
    boolean overwrite(D document, List<PendingEvent> events) {
      memory.atThePort();
      var before = byId.get(id.apply(document));
      return write(document, before == null ? List.of() : before.outbox(), events);
    }

    private boolean write(D document, List<PendingEvent> outbox, List<PendingEvent> events) {
      var named = events.stream().map(world::named).toList();
      var waiting = new ArrayList<>(outbox);
      waiting.addAll(named);
      put(document, waiting);
      writes.add(new Write(named));
      world.mayKill(memory); // after the write, before the send
      memory.relay().publish(this, id.apply(document), named);
      return true;
    }

    @Override
    public void remove(List<Published> published) {
      memory.failIfDead();
      published.forEach(each -> remove(each.aggregateId(), each.eventIds()));
    }

    private void remove(String aggregateId, List<String> eventIds) {
      world.mayKill(memory); // after the acknowledgement, before the pull
      var kept = byId.get(aggregateId);
      put(
          kept.document(),
          kept.outbox().stream().filter(event -> !eventIds.contains(event.id())).toList());
    }

    @Override
    public List<Waiting> waitingSince(Instant time, int limit) {
      memory.failIfDead();
      return byId.entrySet().stream()
          .filter(each -> each.getValue().outbox().stream().anyMatch(e -> e.time().isBefore(time)))
          .limit(limit)
          .map(each -> new Waiting(each.getKey(), each.getValue().outbox()))
          .toList();
    }
  }
}
