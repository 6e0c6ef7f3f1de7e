package org.fsmlight.notification.companies.mongo;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.replicas.ReplicaCollection;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.companies.Directory;
import org.fsmlight.notification.companies.Office;
import org.fsmlight.notification.companies.Person;
import org.fsmlight.notification.companies.mongo.OfficeDocument.CompanyPart;
import org.fsmlight.notification.companies.mongo.OfficeDocument.PersonPart;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

@Component
final class MongoDirectory implements Directory {

  private final ReplicaCollection offices;
  private final ReplicaCollection technicians;

  MongoDirectory(MongoTemplate mongo) {
    this.offices = new ReplicaCollection(mongo, "offices");
    this.technicians = new ReplicaCollection(mongo, "technicians");
  }

  @Override
  public Office office(String companyId) {
    return offices
        .find(companyId, OfficeDocument.class)
        .map(OfficeDocument::state)
        .orElseGet(() -> new Office(null, List.of()));
  }

  @Override
  public Optional<Person> technician(String id) {
    return technicians
        .find(id, TechnicianDocument.class)
        .map(TechnicianDocument::profile)
        .map(PersonPart::state);
  }

  @Override
  public void saveCompany(Company company) {
    offices.saveIfNewer(company.id(), "company", company.version(), CompanyPart.of(company));
  }

  @Override
  public void saveDispatcher(Person dispatcher) {
    offices.saveIfNewer(
        dispatcher.companyId(),
        "dispatchers." + ReplicaCollection.fieldName(dispatcher.id()),
        dispatcher.version(),
        PersonPart.of(dispatcher));
  }

  @Override
  public void saveTechnician(Person technician) {
    technicians.saveIfNewer(
        technician.id(), "profile", technician.version(), PersonPart.of(technician));
  }

  record TechnicianDocument(@Id String id, @Nullable PersonPart profile) {}
}
