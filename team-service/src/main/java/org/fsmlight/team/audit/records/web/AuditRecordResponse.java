package org.fsmlight.team.audit.records.web;

import java.time.Instant;
import org.fsmlight.team.audit.records.AuditRecord;
import org.fsmlight.team.audit.records.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * An audit record with the current names of the people in it.
 *
 * @param action the name of the event
 * @param actor absent when anybody could perform the command without an account
 * @param number the number of the request or call, if it concerned one
 */
record AuditRecordResponse(
    String id,
    Instant at,
    @Nullable String companyId,
    String action,
    @Nullable ActorResponse actor,
    SubjectResponse subject,
    @Nullable String number) {

  /**
   * The person or machine that performed the command.
   *
   * @param role the role it acted in then: {@code dispatcher}, {@code operator}, ...
   * @param name the current name; absent for machines
   */
  record ActorResponse(String role, String id, @Nullable String name) {}

  /**
   * The aggregate that the command changed.
   *
   * @param kind {@code service-request}, {@code service-call}, {@code technician}, ...
   * @param name the current name; absent unless the subject is a person
   */
  record SubjectResponse(String kind, String id, @Nullable String name) {}

  static AuditRecordResponse of(AuditRecord entry, PersonNames.Cached names) {
    var actor = entry.actor();
    var subject = entry.subject();
    return new AuditRecordResponse(
        entry.id(),
        entry.at(),
        entry.company(),
        entry.action(),
        actor == null ? null : new ActorResponse(actor.role(), actor.id(), name(actor.id(), names)),
        new SubjectResponse(subject.kind(), subject.id(), name(subject.id(), names)),
        entry.number());
  }

  private static @Nullable String name(String id, PersonNames.Cached names) {
    return names.of(id).map(name -> name.first() + " " + name.last()).orElse(null);
  }
}
