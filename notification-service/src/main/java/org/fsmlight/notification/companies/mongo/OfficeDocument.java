package org.fsmlight.notification.mongo;

import java.util.List;
import java.util.Map;
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.directory.Office;
import org.fsmlight.notification.directory.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A company and its dispatchers as stored: fetched by id, in one read. */
record OfficeDocument(
    @Id String id, @Nullable CompanyCopy company, @Nullable Map<String, PersonCopy> dispatchers) {

  Office state() {
    return new Office(
        company == null ? null : company.state(),
        dispatchers == null
            ? List.of()
            : dispatchers.values().stream().map(PersonCopy::state).toList());
  }

  /** A company; its id is no document's id here, so it is named otherwise. */
  record CompanyCopy(
      String key,
      long version,
      String name,
      String email,
      String timeZone,
      List<String> languages) {

    static CompanyCopy of(Company company) {
      return new CompanyCopy(
          company.id(),
          company.version(),
          company.name(),
          company.email(),
          company.timeZone(),
          company.languages());
    }

    Company state() {
      return new Company(key, version, name, email, timeZone, languages);
    }
  }

  /** A dispatcher or technician. */
  record PersonCopy(
      String key,
      long version,
      String companyId,
      String firstName,
      String lastName,
      String email,
      String language,
      boolean active) {

    static PersonCopy of(Person person) {
      return new PersonCopy(
          person.id(),
          person.version(),
          person.companyId(),
          person.firstName(),
          person.lastName(),
          person.email(),
          person.language(),
          person.active());
    }

    Person state() {
      return new Person(key, version, companyId, firstName, lastName, email, language, active);
    }
  }
}
