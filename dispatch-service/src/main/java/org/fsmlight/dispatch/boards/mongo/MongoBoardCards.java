package org.fsmlight.dispatch.boards.mongo;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.BoardCards;
import org.fsmlight.dispatch.boards.CardArchive;
import org.fsmlight.dispatch.boards.Colour;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Cards in MongoDB: one document each, together with its pending events. */
@Repository
class MongoBoardCards implements BoardCards, CardArchive {

  private static final String COLLECTION = "board-cards";

  private final AggregateCollection<BoardCardDocument> documents;
  private final EventMapper<BoardCard> eventMapper;

  MongoBoardCards(
      AggregateCollections collections, MongoTemplate mongo, EventMapper<BoardCard> eventMapper) {
    this.documents = collections.of(BoardCardDocument.class, COLLECTION);
    this.eventMapper = eventMapper;
    var indexes = mongo.indexOps(COLLECTION);
    indexes.createIndex(new Index("company", ASC).on("below", ASC));
    indexes.createIndex(new Index("company", ASC).on("end", ASC)); // most cards lie in the past
    indexes.createIndex(new Index("company", ASC).on("receivedAt", DESC).on("_id", DESC));
    indexes.createIndex(
        new Index("company", ASC).on("status", ASC).on("receivedAt", DESC).on("_id", DESC));
    indexes.createIndex(
        new Index("company", ASC).on("call.technician", ASC).on("receivedAt", DESC));
    indexes.createIndex(new Index("company", ASC).on("words", ASC));
    indexes.createIndex(new Index("words", ASC)); // operators search in all companies
    indexes.createIndex(new Index("receivedAt", DESC).on("_id", DESC));
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
  public List<BoardCard> search(Search wanted, @Nullable Position after, int limit) {
    var all = new ArrayList<Criteria>();
    if (wanted.company() != null) {
      all.add(where("company").is(wanted.company().value()));
    }
    if (wanted.status() != null) {
      all.add(where("status").is(wanted.status()));
    }
    if (wanted.technician() != null) {
      all.add(where("call.technician").is(wanted.technician().value()));
    }
    wanted.words().forEach(spellings -> all.add(anyOf(spellings)));
    if (after != null) {
      all.add(
          new Criteria()
              .orOperator(
                  where("receivedAt").lt(after.receivedAt()),
                  where("receivedAt").is(after.receivedAt()).and("_id").lt(after.id().value())));
    }
    var matching = all.isEmpty() ? new Query() : query(new Criteria().andOperator(all));
    return documents.find(matching.with(Sort.by(DESC, "receivedAt", "_id")).limit(limit)).stream()
        .map(BoardCardDocument::card)
        .toList();
  }

  /** A prefix is a range of the index. Words need no quoting: they are letters and digits only. */
  private static Criteria anyOf(List<String> spellings) {
    return new Criteria()
        .orOperator(
            spellings.stream()
                .map(
                    word ->
                        word.length() == 1
                            ? where("words").is(word)
                            : where("words").regex("^" + word))
                .toList());
  }

  @Override
  public boolean redact(BoardCard erased) {
    return documents.redact(
        BoardCardDocument.of(erased), erased.version() - 1, eventMapper.map(erased));
  }

  @Override
  public boolean save(BoardCard card) {
    var document = BoardCardDocument.of(card);
    var events = eventMapper.map(card);
    return document.version() == 1
        ? documents.insert(document, events)
        : documents.update(document, document.version() - 1, events);
  }
}
