package org.fsmlight.dispatch.diaries.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.diaries.Diaries;
import org.fsmlight.dispatch.diaries.Diary;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Diaries in MongoDB, one document each. They publish no events. */
@Repository
class MongoDiaries implements Diaries {

  private final AggregateCollection<DiaryDocument> documents;

  MongoDiaries(AggregateCollections collections) {
    this.documents = collections.of(DiaryDocument.class, "diaries");
  }

  @Override
  public Optional<Diary> find(TechnicianId technician) {
    return documents.find(technician.value()).map(DiaryDocument::diary);
  }

  @Override
  public List<Diary> findAll(Collection<TechnicianId> technicians) {
    var ids = technicians.stream().map(TechnicianId::value).toList();
    return found(query(where("_id").in(ids)));
  }

  @Override
  public List<Diary> inUse() {
    return found(query(where("entries").ne(List.of())));
  }

  @Override
  public boolean save(Diary diary) {
    var document = DiaryDocument.of(diary);
    return document.version() == 1
        ? documents.insert(document, List.of())
        : documents.update(document, document.version() - 1, List.of());
  }

  private List<Diary> found(Query query) {
    return documents.find(query).stream().map(DiaryDocument::diary).toList();
  }
}
