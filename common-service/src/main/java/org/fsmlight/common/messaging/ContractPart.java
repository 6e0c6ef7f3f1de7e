package org.fsmlight.common.messaging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fsmlight.events.Redactable;
import org.jspecify.annotations.Nullable;

/**
 * A component of a contract record.
 *
 * @param nested the record type of its value, or of the elements of its list
 */
record ContractPart(
    RecordComponent component,
    boolean mayBeAbsent,
    Optional<Redactable> redactable,
    Optional<Class<?>> nested) {

  /** Looked up once for each record type, because reflection on annotations is slow. */
  private static final ClassValue<List<ContractPart>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<ContractPart> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents()).map(ContractPart::of).toList();
        }
      };

  static List<ContractPart> allOf(Class<?> type) {
    return PARTS.get(type);
  }

  private static ContractPart of(RecordComponent component) {
    var type = component.getType();
    if (component.getGenericType() instanceof ParameterizedType many
        && many.getActualTypeArguments()[0] instanceof Class<?> element) {
      type = element;
    }
    return new ContractPart(
        component,
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        Optional.ofNullable(component.getAnnotation(Redactable.class)),
        type.isRecord() ? Optional.of(type) : Optional.empty());
  }

  String name() {
    return component.getName();
  }

  @Nullable Object valueIn(Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException fault) {
      throw new IllegalStateException(
          "The accessor of " + component + " must be public and must not fail", fault);
    }
  }
}
