package org.fsmlight.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.notification.calls.InMemoryCalls;
import org.fsmlight.notification.companies.InMemoryDirectory;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.CorrespondenceChange;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.planning.InMemoryBroadcasts;

/** The ports of notification-service in memory. */
final class NotificationStores {

  private NotificationStores() {}

  record StoredCorrespondences(
      Documents<Correspondence>.Seen documents,
      EventMapper<CorrespondenceChange> eventMapper,
      Mutation mutation)
      implements Correspondences {

    @Override
    public Optional<Correspondence> find(String id) {
      return documents.find(id).map(this::asRemembered);
    }

    @Override
    public Optional<Correspondence> ofMessage(String messageId) {
      return documents.all().stream()
          .filter(each -> each.message(messageId).isPresent())
          .findFirst();
    }

    @Override
    public boolean add(Correspondence begun) {
      return documents.insert(begun, List.of());
    }

    @Override
    public boolean save(Correspondence changed, long expectedVersion) {
      return documents.update(changed, expectedVersion, List.of());
    }

    @Override
    public boolean save(Correspondence changed, long expectedVersion, Message settled) {
      return documents.update(
          changed, expectedVersion, eventMapper.map(new CorrespondenceChange(changed, settled)));
    }

    @Override
    public boolean redact(Correspondence erased, long expectedVersion) {
      return save(erased, expectedVersion);
    }

    @Override
    public List<Correspondence> ofCall(String serviceCallId) {
      return documents.all().stream()
          .filter(each -> serviceCallId.equals(each.serviceCallId()))
          .toList();
    }

    @Override
    public List<Correspondence> dueUntil(Instant then, int limit) {
      return documents.all().stream()
          .filter(each -> each.dueAt().filter(at -> !at.isAfter(then)).isPresent())
          .sorted(Comparator.comparing(each -> each.dueAt().orElseThrow()))
          .limit(limit)
          .toList();
    }

    private Correspondence asRemembered(Correspondence all) {
      return mutation != Mutation.MESSAGES_NOT_ONCE
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

  /** The replicas and broadcasts, which survive the process. */
  record Replicas(InMemoryCalls calls, InMemoryDirectory directory, InMemoryBroadcasts broadcasts) {

    Replicas() {
      this(new InMemoryCalls(), new InMemoryDirectory(), new InMemoryBroadcasts());
    }
  }

  /** A port as one life of the process reaches it. */
  static <P> P seenBy(Memory life, Class<P> port, P adapter) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              life.atThePort();
              try {
                return method.invoke(adapter, arguments);
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              }
            }));
  }
}
