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
 * What a collection of aggregates is in the real store: state and waiting events of a document
 * change in one write, guarded by the version. It survives every crash.
 */
final class Documents<D> {

  /** Events of one write, as the verdict needs them. */
  record Write(List<PendingEvent> events) {}

  private record Kept<D>(D document, Publishing publishing) {}

  private final Map<String, Kept<D>> byId = new LinkedHashMap<>();
  private final List<Write> writes = new ArrayList<>();
  private final World world;
  private final Function<D, String> id;
  private final ToLongFunction<D> version;
  private @Nullable Seen seen;

  Documents(World world, Function<D, String> id, ToLongFunction<D> version) {
    this.world = world;
    this.id = id;
    this.version = version;
  }

  /** One for each life of a process. */
  Seen seenBy(Memory memory) {
    var known = seen;
    if (known == null || known.memory != memory) {
      known = new Seen(memory);
      seen = known;
    }
    return known;
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
    return byId.values().stream().anyMatch(kept -> !kept.publishing().isOver());
  }

  private Publishing change(String aggregateId, UnaryOperator<Publishing> change) {
    var kept = byId.get(aggregateId);
    var changed = change.apply(kept.publishing());
    byId.put(aggregateId, new Kept<>(kept.document(), changed));
    return changed;
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
      return !byId.containsKey(id.apply(document)) && write(document, Publishing.NOTHING, events);
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
          && write(document, before.publishing(), events);
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
      return write(document, before == null ? Publishing.NOTHING : before.publishing(), events);
    }

    private boolean write(D document, Publishing before, List<PendingEvent> events) {
      var named = events.stream().map(world::named).toList();
      var publishing = before.with(named, memory.relay().publisher());
      try (var writing = memory.relay().writing(this, id.apply(document))) {
        byId.put(id.apply(document), new Kept<>(document, publishing));
        writes.add(new Write(named));
        world.mayKill(memory); // after the write, before the send
        writing.publish(named, publishing.pending());
      }
      return true;
    }

    @Override
    public void remove(List<Published> published) {
      memory.failIfDead();
      published.forEach(
          each -> {
            world.mayKill(memory); // after the acknowledgement, before the pull
            change(each.aggregateId(), publishing -> publishing.without(each));
          });
    }

    @Override
    public Claimed claim(String aggregateId, String publisher, Instant repeatAt) {
      memory.failIfDead();
      var claimed = change(aggregateId, publishing -> publishing.claimedBy(publisher, repeatAt));
      world.mayKill(memory); // after the claim, before the send
      return new Claimed(claimed.events(), claimed.repeatAt());
    }

    @Override
    public List<Waiting> waitingSince(Instant time, int limit) {
      memory.failIfDead();
      return byId.entrySet().stream()
          .filter(each -> each.getValue().publishing().isWaitingSince(time))
          .limit(limit)
          .map(each -> new Waiting(each.getKey(), each.getValue().publishing().events()))
          .toList();
    }

    @Override
    public List<String> repeatsDue(Instant now, int limit) {
      memory.failIfDead();
      return byId.entrySet().stream()
          .filter(each -> each.getValue().publishing().isDue(now))
          .limit(limit)
          .map(Map.Entry::getKey)
          .toList();
    }

    @Override
    public Optional<Repeat> claimRepeat(String aggregateId, Instant now, Instant next) {
      memory.failIfDead();
      var before = byId.get(aggregateId).publishing();
      if (!before.isDue(now)) {
        return Optional.empty();
      }
      change(aggregateId, publishing -> publishing.deferred(next));
      return Optional.of(new Repeat(before.repeats(), next));
    }

    @Override
    public void endRepeat(String aggregateId, Repeat repeat) {
      memory.failIfDead();
      change(aggregateId, publishing -> publishing.without(repeat));
    }
  }
}
