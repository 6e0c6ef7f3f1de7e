package org.fsmlight.common.messaging;

import com.mongodb.MongoException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.fsmlight.common.deadletters.DeadLetter;
import org.fsmlight.common.deadletters.EventListeners;
import org.fsmlight.events.EventEnvelope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.dao.DataAccessException;

/** Finds the listener of a group through the bindings. */
final class ListenersByGroup implements EventListeners {

  private final BindingServiceProperties bindings;
  private final BeanFactory beans;
  private final EventDeserializer deserializer = new EventDeserializer();

  ListenersByGroup(BindingServiceProperties bindings, BeanFactory beans) {
    this.bindings = bindings;
    this.beans = beans;
  }

  @Override
  public Redelivery redeliver(DeadLetter letter) {
    var group = letter.origin().group();
    var listener = listener(group);
    if (listener.isEmpty()) {
      return new Redelivery.Failed("the deployed software has no listener of group " + group);
    }
    EventEnvelope<?> envelope;
    try {
      envelope = read(letter);
    } catch (UnreadableEvent unreadable) {
      return new Redelivery.Failed(Faults.reason(unreadable));
    }
    if (envelope == null) {
      return new Redelivery.Failed("its content was erased");
    }
    try {
      listener.get().handle(envelope, letter.content().last(CloudEventHeaders.TRACEPARENT));
      return new Redelivery.Handled();
    } catch (DataAccessException | MongoException storeUnavailable) {
      throw storeUnavailable;
    } catch (RuntimeException fault) {
      return new Redelivery.Failed(Faults.reason(fault));
    }
  }

  @Override
  public boolean reads(String group, String topic) {
    return bindings.getBindings().values().stream()
        .filter(binding -> group.equals(binding.getGroup()))
        .flatMap(binding -> Stream.of(binding.getDestination().split(",")))
        .anyMatch(destination -> destination.strip().equals(topic));
  }

  private Optional<EventListener> listener(String group) {
    return bindings.getBindings().entrySet().stream()
        .filter(binding -> group.equals(binding.getValue().getGroup()))
        .map(binding -> binding.getKey().replaceFirst("-in-\\d+$", ""))
        .filter(name -> beans.containsBean(name) && beans.isTypeMatch(name, EventListener.class))
        .map(name -> beans.getBean(name, EventListener.class))
        .findFirst();
  }

  private @Nullable EventEnvelope<?> read(DeadLetter letter) {
    var headers = new RecordHeaders();
    letter.content().headers().forEach(header -> headers.add(header.name(), header.value()));
    var payload = letter.content().payload();
    return payload == null
        ? null
        : deserializer.deserialize(letter.origin().topic(), headers, payload);
  }
}
