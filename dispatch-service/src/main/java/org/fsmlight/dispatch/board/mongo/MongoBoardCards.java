package org.fsmlight.dispatch.board.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.Announcements;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.board.BoardCard;
import org.fsmlight.dispatch.board.BoardCards;
import org.fsmlight.dispatch.board.Colour;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** Cards, each in one document together with the changes it has yet to tell. */
@Repository
class MongoBoardCards implements BoardCards {

  private static final String COLLECTION = "board-cards";

  private final AggregateCollection<BoardCardDocument> documents;
  private final Announcements<BoardCard> announcements;

  MongoBoardCards(
      AggregateCollections collections,
      MongoTemplate mongo,
      Announcements<BoardCard> announcements) {
    this.documents = collections.of(BoardCardDocument.class, COLLECTION);
    this.announcements = announcements;
    var indexes = mongo.indexOps(COLLECTION);
    indexes.createIndex(new Index("company", ASC).on("below", ASC));
    indexes.createIndex(new Index("company", ASC).on("end", ASC)); // the past is the longer part
  }

  @Override
  public Optional<BoardCard> find(ServiceCallId id) {
    return documents.find(id.value()).map(BoardCardDocument::card);
  }

  @Override
  public List<BoardCard> onBoard(CompanyId company, TimeSlot time) {
    var below = where("below").in(Colour.BLUE, Colour.WHITE);
    var inCalendar = where("end").gt(time.start()).and("start").lt(time.end());
    var wanted = where("company").is(company.value()).orOperator(below, inCalendar);
    return documents.find(query(wanted)).stream().map(BoardCardDocument::card).toList();
  }

  @Override
  public boolean save(BoardCard card) {
    var document = BoardCardDocument.of(card);
    var events = announcements.of(card);
    return document.version() == 1
        ? documents.insert(document, events)
        : documents.update(document, document.version() - 1, events);
  }
}
