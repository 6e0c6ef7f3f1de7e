package org.fsmlight.notification.sending;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fsmlight.notification.calls.InMemoryCalls;
import org.fsmlight.notification.messages.Bookings;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.DeliveryLimits;
import org.fsmlight.notification.messages.InMemoryCorrespondences;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.Template;
import org.springframework.dao.DataAccessResourceFailureException;

/** Stored mails about requests, and a transport that records their deliveries. */
final class Deliveries implements Transport {

  static final Duration LEASE = Duration.ofSeconds(30);
  static final Duration FIRST_RETRY = Duration.ofSeconds(4);

  final InMemoryCorrespondences correspondences = new InMemoryCorrespondences();

  /** The ids of the delivered messages. */
  final List<String> delivered = new ArrayList<>();

  /** The number of calls of the store, from the next one on, that fail. */
  int storeFailures;

  /** The store as the product sees it. */
  final Correspondences store =
      (Correspondences)
          Proxy.newProxyInstance(
              Deliveries.class.getClassLoader(),
              new Class<?>[] {Correspondences.class},
              (proxy, method, arguments) -> {
                if (storeFailures > 0) {
                  storeFailures--;
                  throw new DataAccessResourceFailureException("no primary");
                }
                return method.invoke(correspondences, arguments);
              });

  /** The result of the deliveries from now on. */
  Delivery result = Delivery.accepted();

  /** Runs within each delivery. */
  Runnable during = () -> {};

  MessageSender sender(String instance, Clock clock) {
    return sender(instance, clock, Map.of(Channel.MAIL, this), (interval, task) -> () -> {});
  }

  MessageSender sender(
      String instance, Clock clock, Map<Channel, Transport> transports, Heartbeat heartbeat) {
    return new MessageSender(
        store,
        new InMemoryCalls(),
        new Transports(transports),
        new Backoff(FIRST_RETRY, Duration.ofMinutes(2)),
        new DeliveryLimits(Duration.ofDays(1), Duration.ofDays(1)),
        instance,
        LEASE,
        new SimpleMeterRegistry(),
        clock,
        heartbeat);
  }

  /** Stores a correspondence with a mail of its name, and returns it. */
  Correspondence add(String name, Instant now) {
    var content = new Content.OfRequest(Bookings.booking(), Bookings.NINE, 60);
    var correspondence =
        Correspondence.about("company-1", name, name, Recipient.dispatcher("lea"), Channel.MAIL)
            .add(Bookings.message(name, Template.REQUEST_RECEIVED, content, now), now)
            .orElseThrow();
    correspondences.add(correspondence);
    return correspondence;
  }

  Message message(String name) {
    return correspondences.ofMessage(name).flatMap(each -> each.message(name)).orElseThrow();
  }

  @Override
  public Delivery deliver(Correspondence correspondence, Message message) {
    during.run();
    if (result instanceof Delivery.Accepted) {
      delivered.add(message.id());
    }
    return result;
  }
}
