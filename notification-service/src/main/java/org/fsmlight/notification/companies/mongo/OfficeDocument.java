package org.fsmlight.notification.companies.mongo;

import java.util.List;
import java.util.Map;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.companies.Office;
import org.fsmlight.notification.companies.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A company and its dispatchers as stored, so that one read by id returns them. */
record OfficeDocument(
    @Id String id, @Nullable CompanyPart company, @Nullable Map<String, PersonPart> dispatchers) {

  Office state() {
    return new Office(
        company == null ? null : company.state(),
        dispatchers == null
            ? List.of()
            : dispatchers.values().stream().map(PersonPart::state).toList());
  }

  /**
   * A company.
   *
   * @param key the company's id; a component of that name would be stored as a document's id
   */
  record CompanyPart(
      String key,
      long version,
      String name,
      String email,
      String timeZone,
      List<String> languages) {

    static CompanyPart of(Company company) {
      return new CompanyPart(
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

  /**
   * A dispatcher or technician.
   *
   * @param key the account's id
   */
  record PersonPart(
      String key,
      long version,
      String companyId,
      String firstName,
      String lastName,
      String email,
      String language,
      boolean active) {

    static PersonPart of(Person person) {
      return new PersonPart(
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
