package org.fsmlight.common.web;

import org.fsmlight.common.contacts.InvisibleCharacters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.util.StdConverter;

/**
 * Removes invisible characters from every {@link PlainText} of one line while a body is read, so
 * that no use case has to remember it.
 */
final class CleanTextIntrospector extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1;

  @Override
  public @Nullable Object findDeserializationConverter(MapperConfig<?> config, Annotated part) {
    var text = part.getAnnotation(PlainText.class);
    return text != null && !text.lines() && part.getRawType() == String.class
        ? new Cleaning()
        : null;
  }

  private static final class Cleaning extends StdConverter<String, String> {
    @Override
    public String convert(String typed) {
      return InvisibleCharacters.removedFrom(typed);
    }
  }
}
