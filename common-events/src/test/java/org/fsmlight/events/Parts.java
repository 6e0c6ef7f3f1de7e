package org.fsmlight.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The components of the records an event consists of, as {@code Record.component}. */
final class Parts {
  private Parts() {}

  /** All components of the type and of the records in it. */
  static Set<String> all(Class<?> type) {
    return matching(type, component -> true);
  }

  /** Components that may be absent. */
  static Set<String> optional(Class<?> type) {
    return matching(type, Parts::mayBeAbsent);
  }

  /** Components that are removed once the client is erased. */
  static Set<String> redactable(Class<?> type) {
    return matching(type, component -> component.isAnnotationPresent(Redactable.class));
  }

  /** Texts and lists of texts. */
  static Set<String> texts(Class<?> type) {
    return matching(
        type, component -> component.getGenericType().getTypeName().contains("java.lang.String"));
  }

  private static Set<String> matching(Class<?> type, Predicate<RecordComponent> wanted) {
    var found = new LinkedHashSet<String>();
    for (var component : type.getRecordComponents()) {
      if (wanted.test(component)) {
        found.add(name(component));
      }
      recordIn(component).ifPresent(part -> found.addAll(matching(part, wanted)));
    }
    return found;
  }

  /** Components that have a value in the event. */
  static Set<String> present(Object event) throws ReflectiveOperationException {
    var found = new LinkedHashSet<String>();
    for (var component : event.getClass().getRecordComponents()) {
      var value = component.getAccessor().invoke(event);
      if (value != null) {
        found.add(name(component));
      }
      for (var part : value instanceof Collection<?> many ? many : List.of()) {
        found.addAll(part instanceof Record ? present(part) : Set.of());
      }
      found.addAll(value instanceof Record ? present(value) : Set.of());
    }
    return found;
  }

  /** Required components that have no value in the event. */
  static Set<String> missing(Object event) throws ReflectiveOperationException {
    var missing = new LinkedHashSet<String>();
    for (var component : event.getClass().getRecordComponents()) {
      var value = component.getAccessor().invoke(event);
      if (value == null && !mayBeAbsent(component)) {
        missing.add(name(component));
      }
      missing.addAll(value instanceof Record ? missing(value) : Set.of());
    }
    return missing;
  }

  private static Optional<Class<?>> recordIn(RecordComponent component) {
    var type =
        component.getGenericType() instanceof ParameterizedType many
            ? (Class<?>) Arrays.stream(many.getActualTypeArguments()).findFirst().orElseThrow()
            : component.getType();
    return type.isRecord() ? Optional.of(type) : Optional.empty();
  }

  private static boolean mayBeAbsent(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static String name(RecordComponent component) {
    return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
  }
}
