package org.fsmlight.common.messaging;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.fsmlight.events.Event;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON. Reading forgives what is new and refuses what is missing, so that a handler never
 * meets a hole the contract does not allow.
 */
public final class EventJson {

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
      throw new UnreadableEvent(
          "not a readable " + type.getSimpleName() + ": " + fault.getOriginalMessage());
    }
    if (event == null) {
      throw new UnreadableEvent("the payload is null");
    }
    requireComplete((Record) event, type.getSimpleName());
    return event;
  }

  private static void requireComplete(Record value, String path) {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = part(value, component);
      String name = path + "." + component.getName();
      if (part == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        throw new UnreadableEvent(name + " is missing");
      }
      switch (part) {
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

  private static @Nullable Object part(Record value, RecordComponent component) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException fault) {
      throw new IllegalStateException("event records are public and their accessors plain", fault);
    }
  }
}
