package org.fsmlight.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.CorrespondenceChange;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.Message;

/** The correspondences of notification-service on a simulated collection. */
record SimulatedCorrespondences(
    SimulatedCollection<Correspondence>.Connection collection,
    EventMapper<CorrespondenceChange> eventMapper,
    Mutation mutation)
    implements Correspondences {

  @Override
  public Optional<Correspondence> find(String id) {
    return collection.find(id).map(this::withoutForgotten);
  }

  @Override
  public Optional<Correspondence> ofMessage(String messageId) {
    return collection.all().stream()
        .filter(each -> each.message(messageId).isPresent())
        .findFirst();
  }

  @Override
  public boolean add(Correspondence correspondence) {
    return collection.insert(correspondence, List.of());
  }

  @Override
  public boolean save(Correspondence changed, long expectedVersion) {
    return collection.update(changed, expectedVersion, List.of());
  }

  @Override
  public boolean save(Correspondence changed, long expectedVersion, Message settled) {
    return collection.update(
        changed, expectedVersion, eventMapper.map(new CorrespondenceChange(changed, settled)));
  }

  @Override
  public boolean redact(Correspondence erased, long expectedVersion) {
    return save(erased, expectedVersion);
  }

  @Override
  public List<Correspondence> ofCall(String serviceCallId) {
    return collection.all().stream()
        .filter(each -> serviceCallId.equals(each.serviceCallId()))
        .toList();
  }

  @Override
  public List<Correspondence> dueUntil(Instant then, int limit) {
    return collection.all().stream()
        .filter(each -> each.dueAt().filter(at -> !at.isAfter(then)).isPresent())
        .sorted(Comparator.comparing(each -> each.dueAt().orElseThrow()))
        .limit(limit)
        .toList();
  }

  private Correspondence withoutForgotten(Correspondence all) {
    return mutation != Mutation.FORGET_SETTLED_MESSAGES
        ? all
        : new Correspondence(
            all.id(),
            all.version(),
            all.companyId(),
            all.serviceCallId(),
            all.recipient(),
            all.channel(),
            all.lastNotified(),
            all.messages().stream().filter(Message::isOpen).toList());
  }
}
