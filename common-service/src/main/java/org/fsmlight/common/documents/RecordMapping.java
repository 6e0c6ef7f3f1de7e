package org.fsmlight.common.documents;

import org.bson.Document;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Maps records to documents, and documents to updates of stored ones. */
public final class RecordMapping {

  private final MongoConverter converter;

  public RecordMapping(MongoConverter converter) {
    this.converter = converter;
  }

  /** The record as a document; components without a value have no field. */
  public Document document(Object record) {
    var document = new Document();
    converter.write(record, document);
    return document;
  }

  /**
   * The update after which a stored document has the same fields of the record type as this one.
   * Fields that the type does not have stay as they are.
   *
   * @param type the record type
   * @param document without {@code _id}, which never changes
   */
  public Document update(Class<?> type, Document document) {
    var absent = new Document();
    for (var property : converter.getMappingContext().getRequiredPersistentEntity(type)) {
      var field = property.getFieldName();
      if (!property.isIdProperty() && !document.containsKey(field)) {
        absent.put(field, "");
      }
    }
    var update = new Document("$set", document);
    if (!absent.isEmpty()) {
      update.put("$unset", absent);
    }
    return update;
  }
}
