package org.fsmlight.dispatch.diary.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.diary.Diaries;
import org.fsmlight.dispatch.diary.Diary;
import org.springframework.stereotype.Repository;

/** Diaries, one document each; they tell nobody anything. */
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
  public List<Diary> inUse() {
    return documents.find(query(where("entries").ne(List.of()))).stream()
        .map(DiaryDocument::diary)
        .toList();
  }

  @Override
  public boolean save(Diary diary) {
    var document = DiaryDocument.of(diary);
    return document.version() == 1
        ? documents.insert(document, List.of())
        : documents.update(document, document.version() - 1, List.of());
  }
}
