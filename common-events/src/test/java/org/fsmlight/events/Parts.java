package org.fsmlight.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks through the records an event is made of. */
final class Parts {
  private Parts() {}

  /** Components of the type and of the records in it which may be missing. */
  static Set<String> optional(Class<?> type) {
    Set<String> found = new LinkedHashSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (mayBeMissing(component)) {
        found.add(name(component));
      }
      recordIn(component).ifPresent(part -> found.addAll(optional(part)));
    }
    return found;
  }

  /** All components of the type and of the records in it. */
  static Set<String> all(Class<?> type) {
    Set<String> found = new LinkedHashSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      found.add(name(component));
      recordIn(component).ifPresent(part -> found.addAll(all(part)));
    }
    return found;
  }

  /** Components which have a value here. */
  static Set<String> present(Object event) throws ReflectiveOperationException {
    Set<String> found = new LinkedHashSet<>();
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      Object value = component.getAccessor().invoke(event);
      if (value != null) {
        found.add(name(component));
      }
      for (Object part : value instanceof Collection<?> many ? many : List.of()) {
        found.addAll(part instanceof Record ? present(part) : Set.of());
      }
      found.addAll(value instanceof Record ? present(value) : Set.of());
    }
    return found;
  }

  /** Components which have no value although they must. */
  static Set<String> holes(Object event) throws ReflectiveOperationException {
    Set<String> holes = new LinkedHashSet<>();
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      Object value = component.getAccessor().invoke(event);
      if (value == null && !mayBeMissing(component)) {
        holes.add(name(component));
      }
      holes.addAll(value instanceof Record ? holes(value) : Set.of());
    }
    return holes;
  }

  private static Optional<Class<?>> recordIn(RecordComponent component) {
    Class<?> type =
        component.getGenericType() instanceof ParameterizedType many
            ? (Class<?>) Arrays.stream(many.getActualTypeArguments()).findFirst().orElseThrow()
            : component.getType();
    return type.isRecord() ? Optional.of(type) : Optional.empty();
  }

  private static boolean mayBeMissing(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static String name(RecordComponent component) {
    return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
  }
}
