package org.fsmlight.common.messaging;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fsmlight.events.Event;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON. Reading forgives what is new and refuses what is missing, so that a handler never
 * meets a hole the contract does not allow.
 */
public final class EventJson {

  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> record) {
          return Part.allOf(record);
        }
      };

  private final JsonMapper mapper =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
          .build();

  public String write(Event event) {
    return mapper.writeValueAsString(event);
  }

  /**
   * @throws UnreadableEvent when the payload is no such event
   */
  public <E extends Event> E read(byte[] payload, Class<E> type) {
    E event;
    try {
      event = mapper.readValue(payload, type);
    } catch (JacksonException fault) {
      throw new UnreadableEvent("not a readable " + type.getSimpleName() + ": " + fault(fault));
    }
    if (event == null) {
      throw new UnreadableEvent("the payload is null");
    }
    requireComplete((Record) event, type.getSimpleName());
    return event;
  }

  /** What is wrong and where; never the value, for it may name a person. */
  private static String fault(JacksonException fault) {
    String field =
        fault.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : step.getPropertyName())
            .collect(Collectors.joining("."))
            .replace(".[", "[");
    String what =
        !(fault instanceof DatabindException)
            ? "broken JSON"
            : (field.isEmpty() ? "the whole" : field) + " has the wrong type or value";
    var place = fault.getLocation();
    return place == null
        ? what
        : "%s (line %d, column %d)".formatted(what, place.getLineNr(), place.getColumnNr());
  }

  private static void requireComplete(Record value, String path) {
    for (Part part : PARTS.get(value.getClass())) {
      Object content = part.of(value);
      String name = path + "." + part.name();
      if (content == null && !part.mayBeAbsent()) {
        throw new UnreadableEvent(name + " is missing");
      }
      switch (content) {
        case Record nested -> requireComplete(nested, name);
        case Collection<?> many -> many.forEach(each -> requireCompleteElement(each, name));
        case null, default -> {}
      }
    }
  }

  private static void requireCompleteElement(@Nullable Object element, String path) {
    if (element == null) {
      throw new UnreadableEvent(path + " has a null element");
    }
    if (element instanceof Record nested) {
      requireComplete(nested, path);
    }
  }

  /** A component of a record; looked up once, for reflection on annotations is slow. */
  private record Part(String name, Method accessor, boolean mayBeAbsent) {

    static List<Part> allOf(Class<?> record) {
      return Stream.of(record.getRecordComponents())
          .map(
              component ->
                  new Part(
                      component.getName(),
                      component.getAccessor(),
                      component.getAnnotatedType().isAnnotationPresent(Nullable.class)))
          .toList();
    }

    @Nullable Object of(Record value) {
      try {
        return accessor.invoke(value);
      } catch (IllegalAccessException | InvocationTargetException fault) {
        throw new IllegalStateException(
            "event records are public and their accessors plain", fault);
      }
    }
  }
}
