package org.fsmlight.notification.mongo;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.replicas.ReplicaCollection;
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.directory.Directory;
import org.fsmlight.notification.directory.Office;
import org.fsmlight.notification.directory.Person;
import org.fsmlight.notification.mongo.OfficeDocument.CompanyCopy;
import org.fsmlight.notification.mongo.OfficeDocument.PersonCopy;
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
        .map(PersonCopy::state);
  }

  @Override
  public void keepCompany(Company company) {
    offices.saveIfNewer(company.id(), "company", company.version(), CompanyCopy.of(company));
  }

  @Override
  public void keepDispatcher(Person dispatcher) {
    offices.saveIfNewer(
        dispatcher.companyId(),
        "dispatchers." + ReplicaCollection.fieldName(dispatcher.id()),
        dispatcher.version(),
        PersonCopy.of(dispatcher));
  }

  @Override
  public void keepTechnician(Person technician) {
    technicians.saveIfNewer(
        technician.id(), "profile", technician.version(), PersonCopy.of(technician));
  }

  record TechnicianDocument(@Id String id, @Nullable PersonCopy profile) {}
}
