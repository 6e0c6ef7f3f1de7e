package org.fsmlight.team.organization.technicians.mongo;

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
import org.fsmlight.team.organization.technicians.Technician;
import org.fsmlight.team.organization.technicians.TechnicianChange;
import org.fsmlight.team.organization.technicians.Technicians;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** One document for each technician, with its pending events. */
@Component
class MongoTechnicians implements Technicians {

  private static final String COLLECTION = "technicians";

  private final AggregateCollection<TechnicianDocument> documents;
  private final MongoOperations mongo;
  private final EventMapper<TechnicianChange> eventMapper;

  MongoTechnicians(
      AggregateCollections collections,
      MongoOperations mongo,
      EventMapper<TechnicianChange> eventMapper) {
    this.documents = collections.of(TechnicianDocument.class, COLLECTION);
    this.eventMapper = eventMapper;
    this.mongo = mongo;
    mongo.indexOps(COLLECTION).createIndex(new Index("companyId", Direction.ASC));
  }

  @Override
  public Optional<Technician> find(AccountId id) {
    return documents.find(id.value()).map(TechnicianDocument::technician);
  }

  @Override
  public List<Technician> of(CompanyId company) {
    return documents.find(query(where("companyId").is(company.value()))).stream()
        .map(TechnicianDocument::technician)
        .sorted(
            Comparator.comparing(
                t -> t.profile().name().last() + "\0" + t.profile().name().first()))
        .toList();
  }

  @Override
  public Map<CompanyId, Long> countOf(Collection<CompanyId> companies) {
    var theirs = query(where("companyId").in(companies.stream().map(CompanyId::value).toList()));
    theirs.fields().include("companyId").exclude("_id");
    return mongo.find(theirs, Document.class, COLLECTION).stream()
        .map(one -> new CompanyId(one.getString("companyId")))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  @Override
  public boolean add(TechnicianChange first) {
    return documents.insert(TechnicianDocument.of(first.technician()), eventMapper.map(first));
  }

  @Override
  public boolean save(TechnicianChange change) {
    var document = TechnicianDocument.of(change.technician());
    return documents.update(document, document.version() - 1, eventMapper.map(change));
  }
}
