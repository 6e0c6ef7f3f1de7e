package org.fsmlight.team.audit.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fsmlight.team.audit.AuditRecord;
import org.fsmlight.team.audit.AuditRecord.Party;
import org.fsmlight.team.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * One document for each record. A company's page is read off an index; the embedded store has none
 * and looks at all of them, some milliseconds for ten thousand.
 */
@Component
class MongoAuditTrail implements AuditTrail {

  private static final String COLLECTION = "audit";
  private static final String AT = "at";
  private static final String ID = "_id";

  private final MongoOperations mongo;

  MongoAuditTrail(MongoOperations mongo) {
    this.mongo = mongo;
    var records = mongo.indexOps(COLLECTION);
    records.createIndex(
        new Index("companyId", Direction.ASC).on(AT, Direction.DESC).on(ID, Direction.DESC));
    records.createIndex(new Index(AT, Direction.DESC).on(ID, Direction.DESC));
  }

  /** How a record lies in the store. */
  private record AuditDocument(
      @Id String id,
      Instant at,
      @Nullable String companyId,
      @Nullable Party actor,
      String action,
      Party subject,
      @Nullable String number) {

    static AuditDocument of(AuditRecord audited) {
      return new AuditDocument(
          audited.id(),
          audited.at(),
          audited.company(),
          audited.actor(),
          audited.action(),
          audited.subject(),
          audited.number());
    }

    AuditRecord audited() {
      return new AuditRecord(id, at, companyId, actor, action, subject, number);
    }
  }

  @Override
  public void note(AuditRecord audited) {
    try {
      mongo.insert(AuditDocument.of(audited), COLLECTION);
    } catch (DuplicateKeyException keptBefore) {
      // told again
    }
  }

  @Override
  public List<AuditRecord> page(Selection selection, int size) {
    var query = new Query(criteria(selection)).with(Sort.by(Direction.DESC, AT, ID)).limit(size);
    return mongo.find(query, AuditDocument.class, COLLECTION).stream()
        .map(AuditDocument::audited)
        .toList();
  }

  private static Criteria criteria(Selection selection) {
    List<Criteria> all = new ArrayList<>();
    if (selection.company() != null) {
      all.add(Criteria.where("companyId").is(selection.company()));
    }
    if (selection.from() != null) {
      all.add(Criteria.where(AT).gte(selection.from()));
    }
    if (selection.until() != null) {
      all.add(Criteria.where(AT).lt(selection.until()));
    }
    if (selection.actor() != null) {
      all.add(Criteria.where("actor.id").is(selection.actor()));
    }
    Place after = selection.after();
    if (after != null) {
      all.add(
          new Criteria()
              .orOperator(
                  Criteria.where(AT).lt(after.at()),
                  Criteria.where(AT).is(after.at()).and(ID).lt(after.id())));
    }
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }
}
