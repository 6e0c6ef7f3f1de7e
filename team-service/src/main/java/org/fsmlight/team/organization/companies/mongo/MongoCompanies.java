package org.fsmlight.team.organization.companies.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.team.organization.companies.Companies;
import org.fsmlight.team.organization.companies.Company;
import org.fsmlight.team.organization.companies.CompanyChange;
import org.fsmlight.team.organization.companies.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** One document for each company, with its pending events. */
@Component
class MongoCompanies implements Companies {

  private static final String COLLECTION = "companies";

  private final AggregateCollection<CompanyDocument> documents;
  private final EventMapper<CompanyChange> eventMapper;

  MongoCompanies(
      AggregateCollections collections,
      MongoOperations mongo,
      EventMapper<CompanyChange> eventMapper) {
    this.documents = collections.of(CompanyDocument.class, COLLECTION);
    this.eventMapper = eventMapper;
    mongo
        .indexOps(COLLECTION)
        .createIndex(new Index("name", Direction.ASC).on("_id", Direction.ASC));
  }

  @Override
  public Optional<Company> find(CompanyId id) {
    return documents.find(id.value()).map(CompanyDocument::company);
  }

  @Override
  public List<Company> page(@Nullable Company after, int size) {
    var page =
        (after == null ? new Query() : query(isAfter(after)))
            .with(Sort.by("name", "_id"))
            .limit(size);
    return documents.find(page).stream().map(CompanyDocument::company).toList();
  }

  private static Criteria isAfter(Company last) {
    var name = last.profile().name();
    return new Criteria()
        .orOperator(
            where("name").gt(name), where("name").is(name).and("_id").gt(last.id().value()));
  }

  @Override
  public boolean add(CompanyChange registered) {
    return documents.insert(CompanyDocument.of(registered.company()), eventMapper.map(registered));
  }

  @Override
  public boolean save(CompanyChange change) {
    var document = CompanyDocument.of(change.company());
    return documents.update(document, document.version() - 1, eventMapper.map(change));
  }
}
