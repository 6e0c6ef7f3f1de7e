package org.fsmlight.team.organization.dispatchers.mongo;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.dispatchers.CompanyDepartures;
import org.fsmlight.team.organization.dispatchers.CompanyDepartures.Departure;
import org.fsmlight.team.organization.dispatchers.Departures;
import org.springframework.data.annotation.Id;
import org.springframework.stereotype.Component;

/** One document for each company. Changes are not published. */
@Component
class MongoDepartures implements Departures {

  private final AggregateCollection<DeparturesDocument> documents;

  MongoDepartures(AggregateCollections collections) {
    this.documents = collections.of(DeparturesDocument.class, "departures");
  }

  record DeparturesDocument(@Id String id, long version, List<Entry> entries) {

    record Entry(String dispatcherId, long dispatcherVersion) {}

    static DeparturesDocument of(CompanyDepartures departures) {
      return new DeparturesDocument(
          departures.company().value(),
          departures.version(),
          departures.departures().stream()
              .map(departure -> new Entry(departure.id().value(), departure.version()))
              .toList());
    }

    CompanyDepartures departures() {
      return new CompanyDepartures(
          new CompanyId(id),
          version,
          entries.stream()
              .map(
                  entry ->
                      new Departure(new AccountId(entry.dispatcherId), entry.dispatcherVersion))
              .toList());
    }
  }

  @Override
  public Optional<CompanyDepartures> find(CompanyId company) {
    return documents.find(company.value()).map(DeparturesDocument::departures);
  }

  @Override
  public boolean save(CompanyDepartures departures) {
    var document = DeparturesDocument.of(departures);
    return departures.version() == 1
        ? documents.insert(document, List.of())
        : documents.update(document, departures.version() - 1, List.of());
  }
}
