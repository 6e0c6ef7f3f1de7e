package org.fsmlight.team.companies.mongo;

import java.util.Optional;
import org.fsmlight.common.outbox.Announcements;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.team.companies.Companies;
import org.fsmlight.team.companies.Company;
import org.fsmlight.team.companies.CompanyChange;
import org.fsmlight.team.companies.CompanyId;
import org.springframework.stereotype.Component;

/** One document each, with what is still to be told. */
@Component
class MongoCompanies implements Companies {

  private final AggregateCollection<CompanyDocument> documents;
  private final Announcements<CompanyChange> announcements;

  MongoCompanies(AggregateCollections collections, Announcements<CompanyChange> announcements) {
    this.documents = collections.of(CompanyDocument.class, "companies");
    this.announcements = announcements;
  }

  @Override
  public Optional<Company> find(CompanyId id) {
    return documents.find(id.value()).map(CompanyDocument::company);
  }

  @Override
  public boolean add(CompanyChange.Registered registered) {
    return documents.insert(CompanyDocument.of(registered.company()), announcements.of(registered));
  }

  @Override
  public boolean save(CompanyChange.Changed changed) {
    var document = CompanyDocument.of(changed.company());
    return documents.update(document, document.version() - 1, announcements.of(changed));
  }
}
