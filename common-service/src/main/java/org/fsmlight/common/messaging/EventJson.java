package org.fsmlight.common.messaging;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Collection;
import java.util.stream.Collectors;
import org.fsmlight.events.Event;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON. Reading ignores unknown parts and refuses events that lack a required one, so
 * that handlers meet null only where the contract allows it.
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
   * Reads an event.
   *
   * @throws UnreadableEvent when the payload is not an event of that type
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

  /** The field, the kind of fault and its place; never the value, which may be personal data. */
  private static String fault(JacksonException fault) {
    var field =
        fault.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : step.getPropertyName())
            .collect(Collectors.joining("."))
            .replace(".[", "[");
    var what =
        !(fault instanceof DatabindException)
            ? "broken JSON"
            : (field.isEmpty() ? "the payload" : field) + " has the wrong type or value";
    var place = fault.getLocation();
    return place == null
        ? what
        : "%s (line %d, column %d)".formatted(what, place.getLineNr(), place.getColumnNr());
  }

  private static void requireComplete(Record value, String path) {
    for (var part : ContractPart.allOf(value.getClass())) {
      var content = part.valueIn(value);
      var name = path + "." + part.name();
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
}
