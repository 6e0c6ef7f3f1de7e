package org.fsmlight.notification.mongo;

import java.util.List;
import java.util.Optional;
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.directory.Directory;
import org.fsmlight.notification.directory.Office;
import org.fsmlight.notification.directory.Person;
import org.fsmlight.notification.mongo.OfficeDocument.CompanyCopy;
import org.fsmlight.notification.mongo.OfficeDocument.PersonCopy;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.stereotype.Component;

@Component
final class MongoDirectory implements Directory {

  private static final String OFFICES = "offices";
  private static final String TECHNICIANS = "technicians";

  private final Copies copies;

  MongoDirectory(Copies copies) {
    this.copies = copies;
  }

  @Override
  public Office office(String companyId) {
    OfficeDocument found = copies.find(OFFICES, companyId, OfficeDocument.class);
    return found == null ? new Office(null, List.of()) : found.state();
  }

  @Override
  public Optional<Person> technician(String id) {
    return Optional.ofNullable(copies.find(TECHNICIANS, id, TechnicianDocument.class))
        .map(TechnicianDocument::profile)
        .map(PersonCopy::state);
  }

  @Override
  public void keepCompany(Company company) {
    copies.keep(OFFICES, company.id(), "company", company.version(), CompanyCopy.of(company));
  }

  @Override
  public void keepDispatcher(Person dispatcher) {
    copies.keep(
        OFFICES,
        dispatcher.companyId(),
        "dispatchers." + Copies.fieldName(dispatcher.id()),
        dispatcher.version(),
        PersonCopy.of(dispatcher));
  }

  @Override
  public void keepTechnician(Person technician) {
    copies.keep(
        TECHNICIANS, technician.id(), "profile", technician.version(), PersonCopy.of(technician));
  }

  record TechnicianDocument(@Id String id, @Nullable PersonCopy profile) {}
}
