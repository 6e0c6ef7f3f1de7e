package org.fsmlight.team.audit.records.mongo;

import java.util.ArrayList;
import java.util.List;
import org.fsmlight.team.audit.records.AuditRecord;
import org.fsmlight.team.audit.records.AuditTrail;
import org.fsmlight.team.audit.records.AuditTrail.Position;
import org.fsmlight.team.audit.records.AuditTrail.Selection;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * One document for each record. An index serves the pages of a company. The embedded store has no
 * indexes and reads all records, which takes some milliseconds for ten thousand.
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

  @Override
  public void append(AuditRecord entry) {
    try {
      mongo.insert(AuditDocument.of(entry), COLLECTION);
    } catch (DuplicateKeyException redelivered) {
      // stored at the first delivery
    }
  }

  @Override
  public List<AuditRecord> page(Selection selection, int size) {
    var query = new Query(criteria(selection)).with(Sort.by(Direction.DESC, AT, ID)).limit(size);
    return mongo.find(query, AuditDocument.class, COLLECTION).stream()
        .map(AuditDocument::entry)
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
    if (selection.actorId() != null) {
      all.add(Criteria.where("actor.id").is(selection.actorId()));
    }
    if (selection.after() != null) {
      all.add(isOlderThan(selection.after()));
    }
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }

  /** Records with the same time are ordered by their ids, the larger one first. */
  private static Criteria isOlderThan(Position position) {
    return new Criteria()
        .orOperator(
            Criteria.where(AT).lt(position.at()),
            Criteria.where(AT).is(position.at()).and(ID).lt(position.id()));
  }
}
