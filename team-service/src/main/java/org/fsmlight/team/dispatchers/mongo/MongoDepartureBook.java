package org.fsmlight.team.dispatchers.mongo;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.dispatchers.DepartureBook;
import org.fsmlight.team.dispatchers.Departures;
import org.fsmlight.team.dispatchers.Departures.Departure;
import org.springframework.data.annotation.Id;
import org.springframework.stereotype.Component;

/** One document for each company; nothing is told of it. */
@Component
class MongoDepartureBook implements DepartureBook {

  private final AggregateCollection<DeparturesDocument> documents;

  MongoDepartureBook(AggregateCollections collections) {
    this.documents = collections.of(DeparturesDocument.class, "departures");
  }

  record DeparturesDocument(@Id String id, long version, List<Entry> entries) {

    record Entry(String dispatcherId, long dispatcherVersion) {}

    static DeparturesDocument of(Departures departures) {
      return new DeparturesDocument(
          departures.company().value(),
          departures.version(),
          departures.departures().stream()
              .map(one -> new Entry(one.id().value(), one.version()))
              .toList());
    }

    Departures departures() {
      return new Departures(
          new CompanyId(id),
          version,
          entries.stream()
              .map(e -> new Departure(new AccountId(e.dispatcherId), e.dispatcherVersion))
              .toList());
    }
  }

  @Override
  public Optional<Departures> of(CompanyId company) {
    return documents.find(company.value()).map(DeparturesDocument::departures);
  }

  @Override
  public boolean save(Departures departures) {
    var document = DeparturesDocument.of(departures);
    return departures.version() == 1
        ? documents.insert(document, List.of())
        : documents.update(document, departures.version() - 1, List.of());
  }
}
