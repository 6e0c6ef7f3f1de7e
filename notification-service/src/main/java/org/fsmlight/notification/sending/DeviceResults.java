package org.fsmlight.notification.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fsmlight.notification.messages.ReachedDevices;
import org.fsmlight.notification.messages.SkipReason;
import org.jspecify.annotations.Nullable;

/** The results of one push at the devices of a person, each judged by itself, and their sum. */
final class DeviceResults {

  private static final String NOTHING_NEW = "nothing new since the last message";

  private final Set<String> reached = new LinkedHashSet<>();
  private final Set<String> doubtful = new LinkedHashSet<>();
  private final Set<String> missed = new LinkedHashSet<>();
  private final List<Delivery.Deferred> deferred = new ArrayList<>();
  private final Set<String> reachedBefore;
  private @Nullable Delivery refusal;
  private boolean gone;

  DeviceResults(Set<String> reachedBefore) {
    this.reachedBefore = Set.copyOf(reachedBefore);
  }

  void add(String device, Delivery delivery) {
    switch (delivery) {
      case Delivery.Accepted _ -> reached.add(device);
      case Delivery.Undeliverable _ -> gone = true;
      case Delivery.Deferred later -> {
        deferred.add(later);
        (later.uncertain() ? doubtful : missed).add(device);
      }
      case Delivery.Refused _, Delivery.Obsolete _ -> {
        refusal = delivery;
        missed.add(device);
      }
    }
  }

  Delivery delivery() {
    var devices = new ReachedDevices(reached, doubtful, missed);
    if (!deferred.isEmpty()) {
      return sum(devices);
    }
    if (!reached.isEmpty() || !reachedBefore.isEmpty()) {
      return new Delivery.Accepted(
          devices, refusal instanceof Delivery.Refused(var reason) ? reason : null);
    }
    if (refusal != null) {
      return refusal;
    }
    return gone
        ? new Delivery.Undeliverable(SkipReason.DEVICES_GONE)
        : new Delivery.Obsolete(NOTHING_NEW);
  }

  /** The devices that lack the message are tried again when the first of them may be. */
  private Delivery.Deferred sum(ReachedDevices devices) {
    var first = deferred.stream().filter(Delivery.Deferred::counted).findFirst();
    return new Delivery.Deferred(
        first.orElse(deferred.getFirst()).reason(),
        earliest(),
        deferred.stream().anyMatch(Delivery.Deferred::serviceFault),
        first.isPresent() || !reached.isEmpty(),
        !doubtful.isEmpty(),
        devices);
  }

  private @Nullable Duration earliest() {
    Duration earliest = null;
    for (var each : deferred) {
      var after = each.after();
      if (after == null) {
        return null;
      }
      earliest = earliest == null || after.compareTo(earliest) < 0 ? after : earliest;
    }
    return earliest;
  }
}
