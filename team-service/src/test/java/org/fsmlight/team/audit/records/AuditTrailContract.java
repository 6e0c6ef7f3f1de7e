package org.fsmlight.team.audit.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.fsmlight.team.audit.records.AuditRecord.Subject;
import org.fsmlight.team.audit.records.AuditTrail.Position;
import org.fsmlight.team.audit.records.AuditTrail.Selection;
import org.fsmlight.team.identity.actors.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The behaviour of every store of audit records. */
public interface AuditTrailContract {

  Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  Actor ADA = new Actor("dispatcher", "ada");
  Actor BEN = new Actor("dispatcher", "ben");

  AuditTrail trail();

  @Test
  default void storesEachRecordOnce() {
    var company = randomCompany();
    var entry = entry(company, NOON, ADA);

    trail().append(entry);
    trail().append(entry);

    assertThat(trail().page(all(company), 10)).containsExactly(entry);
  }

  @Test
  default void restoresARecordWithoutCompanyActorAndNumber() {
    var id = UUID.randomUUID().toString();
    var at = NOON.minus(Duration.ofDays(10_000));
    var entry =
        new AuditRecord(id, at, null, null, "SignUpRequested", new Subject("sign-up", id), null);
    trail().append(entry);

    var selection = new Selection(null, at, at.plusMillis(1), null, null);
    assertThat(trail().page(selection, 10)).contains(entry);
  }

  @Test
  default void pagesDoNotLoseOrRepeatRecordsOfTheSameTime() {
    var company = randomCompany();
    var entries = new ArrayList<AuditRecord>();
    for (int i = 0; i < 7; i++) {
      entries.add(entry(company, NOON.plusSeconds(i / 5), ADA)); // 5 at noon, 2 a second later
    }
    entries.forEach(trail()::append);

    var read = new ArrayList<AuditRecord>();
    var page = trail().page(all(company), 2);
    while (!page.isEmpty()) {
      read.addAll(page);
      var last = page.getLast();
      var after = new Position(last.at(), last.id());
      page = trail().page(new Selection(company, null, null, null, after), 2);
    }

    assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(entries);
    assertThat(read.reversed()).isSortedAccordingTo(Comparator.comparing(AuditRecord::at));
  }

  @Test
  default void selectsByTimeWithAnExclusiveEnd() {
    var company = randomCompany();
    var before = entry(company, NOON.minusMillis(1), ADA);
    var first = entry(company, NOON, ADA);
    var last = entry(company, NOON.plusSeconds(60).minusMillis(1), ADA);
    var end = entry(company, NOON.plusSeconds(60), ADA);
    Stream.of(before, first, last, end).forEach(trail()::append);

    var selection = new Selection(company, NOON, NOON.plusSeconds(60), null, null);
    assertThat(trail().page(selection, 10)).containsExactly(last, first);
  }

  @Test
  default void selectsByCompanyAndActor() {
    var company = randomCompany();
    var byAda = entry(company, NOON, ADA);
    var byBen = entry(company, NOON, BEN);
    Stream.of(byAda, byBen, entry(company, NOON, null), entry(randomCompany(), NOON, ADA))
        .forEach(trail()::append);

    assertThat(trail().page(new Selection(company, null, null, "ada", null), 10))
        .containsExactly(byAda);
    assertThat(trail().page(all(company), 10)).hasSize(3).contains(byAda, byBen);
  }

  private static Selection all(String company) {
    return new Selection(company, null, null, null, null);
  }

  private static AuditRecord entry(String company, Instant at, @Nullable Actor actor) {
    return new AuditRecord(
        UUID.randomUUID().toString(),
        at,
        company,
        actor,
        "ServiceCallScheduled",
        new Subject("service-call", "c1"),
        "HH-1");
  }

  private static String randomCompany() {
    return "company-" + UUID.randomUUID();
  }
}
