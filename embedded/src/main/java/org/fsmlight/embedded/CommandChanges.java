package org.fsmlight.embedded;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes of the current command, in order. There is one writer at a time. */
final class CommandChanges {

  /**
   * A change of one document.
   *
   * @param now the document after the change; absent when it was deleted
   */
  record Change(String database, String collection, Object id, @Nullable Document now) {

    Document record() {
      var record =
          new Document("database", database).append("collection", collection).append("id", id);
      return now == null ? record : record.append("now", now);
    }

    static Change of(Document record) {
      return new Change(
          (String) requireNonNull(record.get("database")),
          (String) requireNonNull(record.get("collection")),
          requireNonNull(record.get("id")),
          (Document) record.get("now"));
    }
  }

  private List<Change> changes = new ArrayList<>();

  void add(Change change) {
    changes.add(change);
  }

  /** Returns the changes since the last call. */
  List<Change> take() {
    var taken = changes;
    changes = new ArrayList<>();
    return taken;
  }
}
