package org.fsmlight.team.audit.web;

import java.time.Instant;
import org.fsmlight.team.audit.AuditRecord;
import org.fsmlight.team.audit.AuditRecord.Party;
import org.fsmlight.team.audit.Names;
import org.fsmlight.team.contact.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A record as people read it.
 *
 * @param action what happened, as its event is named
 * @param actor absent when it was anybody, without an account
 * @param number the request's or call's
 */
record AuditView(
    String id,
    Instant at,
    @Nullable String companyId,
    String action,
    @Nullable ActorView actor,
    SubjectView subject,
    @Nullable String number) {

  /**
   * Who did it.
   *
   * @param role as the actor had it then: {@code dispatcher}, {@code operator}, ...
   * @param name as it is now; absent for machines
   */
  record ActorView(String role, String id, @Nullable String name) {}

  /**
   * What it was done to.
   *
   * @param kind {@code service-request}, {@code service-call}, {@code technician}, ...
   * @param name of a person, as it is now
   */
  record SubjectView(String kind, String id, @Nullable String name) {}

  static AuditView of(AuditRecord audited, Names.ForAPage names) {
    Party actor = audited.actor();
    Party subject = audited.subject();
    return new AuditView(
        audited.id(),
        audited.at(),
        audited.company(),
        audited.action(),
        actor == null ? null : new ActorView(actor.kind(), actor.id(), name(actor, names)),
        new SubjectView(subject.kind(), subject.id(), name(subject, names)),
        audited.number());
  }

  private static @Nullable String name(Party party, Names.ForAPage names) {
    return names.of(party).map(AuditView::whole).orElse(null);
  }

  private static String whole(PersonName name) {
    return name.first() + " " + name.last();
  }
}
