package org.fsmlight.team.audit.records.mongo;

import java.time.Instant;
import org.fsmlight.team.audit.records.AuditRecord;
import org.fsmlight.team.audit.records.AuditRecord.Subject;
import org.fsmlight.team.identity.actors.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** The stored form of an audit record. */
record AuditDocument(
    @Id String id,
    Instant at,
    @Nullable String companyId,
    @Nullable Party actor,
    String action,
    Party subject,
    @Nullable String number) {

  /**
   * An actor or a subject.
   *
   * @param kind the role of an actor, otherwise the kind of aggregate
   */
  record Party(String kind, String id) {}

  static AuditDocument of(AuditRecord entry) {
    var actor = entry.actor();
    return new AuditDocument(
        entry.id(),
        entry.at(),
        entry.company(),
        actor == null ? null : new Party(actor.role(), actor.id()),
        entry.action(),
        new Party(entry.subject().kind(), entry.subject().id()),
        entry.number());
  }

  AuditRecord entry() {
    return new AuditRecord(
        id,
        at,
        companyId,
        actor == null ? null : new Actor(actor.kind(), actor.id()),
        action,
        new Subject(subject.kind(), subject.id()),
        number);
  }
}
