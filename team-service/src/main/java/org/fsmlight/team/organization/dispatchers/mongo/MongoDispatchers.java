package org.fsmlight.team.organization.dispatchers.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.dispatchers.Dispatcher;
import org.fsmlight.team.organization.dispatchers.DispatcherChange;
import org.fsmlight.team.organization.dispatchers.Dispatchers;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** One document for each dispatcher, with its pending events. */
@Component
class MongoDispatchers implements Dispatchers {

  private static final String COLLECTION = "dispatchers";

  private final AggregateCollection<DispatcherDocument> documents;
  private final MongoOperations mongo;
  private final EventMapper<DispatcherChange> eventMapper;

  MongoDispatchers(
      AggregateCollections collections,
      MongoOperations mongo,
      EventMapper<DispatcherChange> eventMapper) {
    this.documents = collections.of(DispatcherDocument.class, COLLECTION);
    this.eventMapper = eventMapper;
    this.mongo = mongo;
    mongo.indexOps(COLLECTION).createIndex(new Index("companyId", Direction.ASC));
  }

  @Override
  public Optional<Dispatcher> find(AccountId id) {
    return documents.find(id.value()).map(DispatcherDocument::dispatcher);
  }

  @Override
  public List<Dispatcher> of(CompanyId company) {
    return documents.find(query(where("companyId").is(company.value()))).stream()
        .map(DispatcherDocument::dispatcher)
        .sorted(
            Comparator.comparing(
                d -> d.profile().name().last() + "\0" + d.profile().name().first()))
        .toList();
  }

  @Override
  public Map<CompanyId, Long> countOf(Collection<CompanyId> companies) {
    var theirs =
        query(
            where("companyId")
                .in(companies.stream().map(CompanyId::value).toList())
                .and("left")
                .ne(true));
    theirs.fields().include("companyId").exclude("_id");
    return mongo.find(theirs, Document.class, COLLECTION).stream()
        .map(one -> new CompanyId(one.getString("companyId")))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  @Override
  public boolean add(DispatcherChange first) {
    return documents.insert(DispatcherDocument.of(first.dispatcher()), eventMapper.map(first));
  }

  @Override
  public boolean save(DispatcherChange change) {
    var document = DispatcherDocument.of(change.dispatcher());
    return documents.update(document, document.version() - 1, eventMapper.map(change));
  }
}
