package org.fsmlight.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose queries examine only the documents a unique index finds, where there is such
 * an index.
 */
final class IndexedCollection extends H2Collection {

  private static final String ID = "_id";

  private final LongAdder examined = new LongAdder();
  private final CommandChanges changes;

  IndexedCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Document> documents,
      MVMap<String, Object> meta,
      CursorRegistry cursors,
      CommandChanges changes) {
    super(database, name, options, documents, meta, cursors);
    this.changes = changes;
  }

  @Override
  protected Object addDocumentInternal(Document document) {
    var position = super.addDocumentInternal(document);
    record(document.get(ID), document);
    return position;
  }

  @Override
  protected void handleUpdate(Object position, Document before, Document now) {
    super.handleUpdate(position, before, now);
    record(now.get(ID), now);
  }

  @Override
  protected void removeDocument(Object position) {
    var removed = getDocument(position);
    super.removeDocument(position);
    record(removed.get(ID), null);
  }

  /** The size is never queried, and tracking it would encode each changed document twice. */
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  /** Documents without an id are the store's own records of its collections. */
  private void record(@Nullable Object id, @Nullable Document now) {
    if (id != null) {
      changes.add(new CommandChanges.Change(getDatabaseName(), getCollectionName(), id, now));
    }
  }

  void apply(CommandChanges.Change change) {
    deleteDocuments(new Document(ID, change.id()), 0, NoopOplog.get());
    if (change.now() != null) {
      addDocument(change.now());
    }
  }

  /** The index narrows the candidates; the whole query is still evaluated on them. */
  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document order,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    var conditions = new Document();
    collectConditions(query, conditions);
    return getIndexes().stream()
        .map(index -> candidates(index, conditions))
        .flatMap(Optional::stream)
        .findFirst()
        .map(candidates -> matchDocuments(query, candidates, order, skip, limit, batchSize, fields))
        .orElseGet(() -> matchDocuments(query, order, skip, limit, batchSize, fields));
  }

  private static Optional<Iterable<Object>> candidates(Index<Object> index, Document conditions) {
    var keys = new Document();
    for (var field : index.getKeys()) {
      var key = field.getKey();
      if (!conditions.containsKey(key) || conditions.get(key) instanceof Collection) {
        return Optional.empty();
      }
      keys.put(key, conditions.get(key));
    }
    return index.canHandle(keys) ? Optional.of(index.getPositions(keys)) : Optional.empty();
  }

  /** Collects the conditions on single fields, including those nested in {@code $and}. */
  private static void collectConditions(Document query, Document conditions) {
    for (var part : query.entrySet()) {
      if (part.getKey().equals("$and") && part.getValue() instanceof List<?> nested) {
        for (var one : nested) {
          if (one instanceof Document document) {
            collectConditions(document, conditions);
          }
        }
      } else if (!part.getKey().startsWith("$")) {
        conditions.putIfAbsent(part.getKey(), literal(part.getValue()));
      }
    }
  }

  private static @Nullable Object literal(@Nullable Object condition) {
    return condition instanceof Document only && only.keySet().equals(Set.of("$eq"))
        ? only.get("$eq")
        : condition;
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
