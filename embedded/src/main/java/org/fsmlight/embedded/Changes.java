package org.fsmlight.embedded;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command at hand has changed so far, in order; there is one writer at a time. */
final class Changes {

  /** A document as it now is, or that there is none of this id any more. */
  record Change(String database, String collection, Object id, @Nullable Document now) {

    Document record() {
      Document record =
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

  /** All since the last time. */
  List<Change> take() {
    List<Change> taken = changes;
    changes = new ArrayList<>();
    return taken;
  }
}
