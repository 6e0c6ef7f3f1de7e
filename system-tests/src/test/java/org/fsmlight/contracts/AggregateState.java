package org.fsmlight.contracts;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fsmlight.events.Event;
import org.fsmlight.events.EventTypes;

/**
 * The aggregate that all events of one owner carry, with the components that say in which state it
 * is. Read from the sealed hierarchy of {@link Event}.
 *
 * @param events the sealed interface of its events
 * @param aggregate the record that each of them carries
 */
record AggregateState(Class<? extends Event> events, Class<?> aggregate) {

  /** The state of every aggregate that has one. */
  static Stream<AggregateState> all() {
    return Stream.of(Event.class.getPermittedSubclasses())
        .filter(Class::isSealed)
        .map(type -> type.<Event>asSubclass(Event.class))
        .flatMap(
            type ->
                Stream.of(type.getDeclaredMethods())
                    .map(Method::getReturnType)
                    .filter(Class::isRecord)
                    .map(carried -> new AggregateState(type, carried)))
        .filter(state -> !state.components().isEmpty());
  }

  /** The names of the components that are a status, or a fact that is true or false. */
  Set<String> components() {
    return Stream.of(aggregate.getRecordComponents())
        .filter(AggregateState::isState)
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  /** The topics of all events that carry the aggregate; each of them may change its state. */
  SortedSet<String> topics() {
    return EventTypes.leaves(events)
        .map(EventTypes::topic)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isState(RecordComponent component) {
    var type = component.getType();
    return type == boolean.class
        || (type.isEnum() && type.getSimpleName().matches(".*(Status|State)"));
  }
}
