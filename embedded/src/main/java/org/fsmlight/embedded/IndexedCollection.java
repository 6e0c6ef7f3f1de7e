package org.fsmlight.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection that takes the few documents a unique index names, instead of looking at all. */
final class IndexedCollection extends H2Collection {

  private static final String ID = "_id";

  private final LongAdder examined = new LongAdder();
  private final Changes changes;

  IndexedCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> documents,
      MVMap<String, Object> meta,
      CursorRegistry cursors,
      Changes changes) {
    super(database, name, options, documents, meta, cursors);
    this.changes = changes;
  }

  @Override
  protected Object addDocumentInternal(Document document) {
    Object position = super.addDocumentInternal(document);
    note(document.get(ID), document);
    return position;
  }

  @Override
  protected void handleUpdate(Object position, Document before, Document now) {
    super.handleUpdate(position, before, now);
    note(now.get(ID), now);
  }

  @Override
  protected void removeDocument(Object position) {
    Document removed = getDocument(position);
    super.removeDocument(position);
    note(removed.get(ID), null);
  }

  /** Nobody asks, and to know it every document changed would be encoded twice. */
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  /** What has no id is the store's own record of its collections. */
  private void note(@Nullable Object id, @Nullable Document now) {
    if (id != null) {
      changes.add(new Changes.Change(getDatabaseName(), getCollectionName(), id, now));
    }
  }

  void apply(Changes.Change change) {
    deleteDocuments(new Document(ID, change.id()), 0, NoopOplog.get());
    if (change.now() != null) {
      addDocument(change.now());
    }
  }

  /** The index only narrows the candidates: the whole query still decides. */
  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document order,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    Document demands = new Document();
    collectDemands(query, demands);
    return getIndexes().stream()
        .map(index -> candidates(index, demands))
        .flatMap(Optional::stream)
        .findFirst()
        .map(few -> matchDocuments(query, few, order, skip, limit, batchSize, fields))
        .orElseGet(() -> matchDocuments(query, order, skip, limit, batchSize, fields));
  }

  private static Optional<Iterable<Object>> candidates(Index<Object> index, Document demands) {
    Document keys = new Document();
    for (IndexKey field : index.getKeys()) {
      String key = field.getKey();
      if (!demands.containsKey(key) || demands.get(key) instanceof Collection) {
        return Optional.empty();
      }
      keys.put(key, demands.get(key));
    }
    return index.canHandle(keys) ? Optional.of(index.getPositions(keys)) : Optional.empty();
  }

  /** What every match must fulfil, wherever the query nests it in {@code $and}. */
  private static void collectDemands(Document query, Document demands) {
    for (Map.Entry<String, Object> part : query.entrySet()) {
      if (part.getKey().equals("$and") && part.getValue() instanceof List<?> nested) {
        for (Object one : nested) {
          if (one instanceof Document document) {
            collectDemands(document, demands);
          }
        }
      } else if (!part.getKey().startsWith("$")) {
        demands.putIfAbsent(part.getKey(), literal(part.getValue()));
      }
    }
  }

  private static @Nullable Object literal(@Nullable Object demand) {
    return demand instanceof Document only && only.keySet().equals(Set.of("$eq"))
        ? only.get("$eq")
        : demand;
  }

  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    examined.increment();
    return super.documentMatchesQuery(document, query);
  }

  long documentsExamined() {
    return examined.sum();
  }
}
