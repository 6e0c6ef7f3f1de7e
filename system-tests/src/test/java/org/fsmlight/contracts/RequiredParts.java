package org.fsmlight.contracts;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record's part is required unless it may be null. */
final class RequiredParts implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    JavaType java = Json.mapper().constructType(type.getType());
    if (schema != null && java.getRawClass().isRecord()) {
      String ref = schema.get$ref();
      Schema<?> defined =
          ref == null
              ? schema
              : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
      if (defined != null && defined.getProperties() != null) {
        defined.setRequired(
            Stream.of(java.getRawClass().getRecordComponents())
                .filter(part -> !mayBeAbsent(part))
                .map(RecordComponent::getName)
                .filter(defined.getProperties()::containsKey)
                .sorted()
                .toList());
      }
    }
    return schema;
  }

  static boolean mayBeAbsent(RecordComponent part) {
    return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
