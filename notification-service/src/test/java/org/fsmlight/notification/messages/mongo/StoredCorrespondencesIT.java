package org.fsmlight.notification.messages.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fsmlight.notification.TestDatabase;
import org.fsmlight.notification.messages.Actor;
import org.fsmlight.notification.messages.Attempts;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.LastNotified;
import org.fsmlight.notification.messages.Lease;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.MessageState.Failed;
import org.fsmlight.notification.messages.MessageState.Folded;
import org.fsmlight.notification.messages.MessageState.Held;
import org.fsmlight.notification.messages.MessageState.Queued;
import org.fsmlight.notification.messages.MessageState.Sent;
import org.fsmlight.notification.messages.MessageState.Skipped;
import org.fsmlight.notification.messages.MessageState.Withdrawn;
import org.fsmlight.notification.messages.Origin;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.Resend;
import org.fsmlight.notification.messages.Template;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Documents that a running instance of an earlier version stored, with a state enum and all
 * components of a message side by side, are still read and written.
 */
class StoredCorrespondencesIT {

  private static final Instant NINE = Instant.parse("2026-12-01T08:00:00Z");
  private static final Instant TEN = Instant.parse("2026-12-01T09:00:00Z");
  private static final LastNotified AT_NINE = new LastNotified(true, NINE, 60, 2L, null);

  private final TestDatabase database = new TestDatabase();
  private final MongoCorrespondences correspondences =
      new MongoCorrespondences(database.aggregates(), change -> List.of(), database.mongo());

  @BeforeEach
  void insertDocuments() {
    database.insertStored("correspondences");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void readsHeldMessage() {
    var until = Instant.parse("2026-11-30T18:18:44.780Z");

    assertThat(find("call-held/client/MAIL"))
        .isEqualTo(
            new Correspondence(
                "call-held/client/MAIL",
                1,
                "helvetia",
                "call-held",
                Recipient.client(),
                Channel.MAIL,
                null,
                List.of(
                    new Message(
                        "6bdfc089-dbb3-3cba-b83a-93b7a82a53b6",
                        Template.DATE_DEFINED,
                        new Content.OfCall(booking("call-held"), state(2, NINE, null)),
                        null,
                        new Attempts(0, Set.of()),
                        new Held(until),
                        new Origin(
                                Instant.parse("2026-11-30T18:08:44.746Z"),
                                Instant.parse("2026-11-30T18:08:44.780Z"),
                                until)
                            .tracedBy(
                                "00-627a1d9677f5f8e3aeb28379ba53daf1-ba6d8e4a2e6cd422-03")))));
    assertThat(correspondences.dueUntil(until, 10))
        .extracting(Correspondence::id)
        .containsExactly("call-leased/dispatcher/lea/MAIL", "call-held/client/MAIL");
  }

  @Test
  void readsQueuedMessageWithLease() {
    var until = Instant.parse("2026-11-30T18:09:22.081Z");

    var stored = find("call-leased/dispatcher/lea/MAIL");

    assertThat(stored.recipient()).isEqualTo(Recipient.dispatcher("lea"));
    assertThat(stored.dueAt()).contains(until);
    var message = stored.messages().getFirst();
    assertThat(message.state())
        .isEqualTo(new Queued(until, new Lease("the-one", until), false, null));
    assertThat(message.attempts()).isEqualTo(new Attempts(1, Set.of()));
    assertThat(message.lastNotified()).isEqualTo(new LastNotified(false, null, 0, null, null));
    assertThat(message.content())
        .isEqualTo(new Content.OfRequest(booking("call-leased"), null, 60));
  }

  @Test
  void readsSentMessagesAndTheirRepetition() {
    var stored = find("call-sent/client/MAIL");

    assertThat(stored.version()).isEqualTo(9);
    assertThat(stored.lastNotified()).isEqualTo(AT_NINE);
    assertThat(stored.messages())
        .extracting(Message::state)
        .containsExactly(
            new Sent(Instant.parse("2026-11-30T18:08:34.613Z")),
            new Sent(Instant.parse("2026-11-30T18:08:34.854Z")),
            new Sent(Instant.parse("2026-11-30T18:08:41.754Z")));
    assertThat(stored.messages().getLast().lastNotified()).isEqualTo(AT_NINE);
    assertThat(stored.messages().getLast().origin().resend())
        .isEqualTo(new Resend("46d3a523-d992-3232-b8b1-6c954cafd8d3", new Actor("dispatcher/lea")));
  }

  @Test
  void readsReachedDevices() {
    assertThat(find("call-sent/technician/noah/PUSH").messages().getFirst().attempts())
        .isEqualTo(new Attempts(1, Set.of("1861595c7146b37281db6100237ffdb5")));
  }

  @Test
  void readsFailedMessage() {
    assertThat(find("call-failed/client/MAIL").messages().getFirst().state())
        .isEqualTo(
            new Failed("a mail address is not valid", Instant.parse("2026-11-30T18:08:35.475Z")));
  }

  @Test
  void readsFoldedMessages() {
    var stored = find("call-folded/client/MAIL");

    assertThat(stored.messages())
        .extracting(Message::state)
        .containsExactly(
            new Folded(
                "b8174067-82bf-3bfd-8ac2-91822d90f191", Instant.parse("2026-11-30T18:08:35.553Z")),
            new Folded(
                "3cbe7a81-cb2c-3224-aeff-c27832c02b62", Instant.parse("2026-11-30T18:08:35.527Z")),
            new Sent(Instant.parse("2026-11-30T18:08:35.717Z")));
    assertThat(stored.messages().getFirst().content())
        .isEqualTo(new Content.OfCall(booking("call-folded"), state(3, TEN, "noah")));
    assertThat(stored.messages().getFirst().state().reason()).isEqualTo("a newer message says it");
  }

  @Test
  void readsWithdrawnAndSkippedMessages() {
    assertThat(find("call-folded/technician/noah/PUSH").messages())
        .extracting(Message::state)
        .endsWith(
            new Withdrawn(
                "taken back by its author",
                Instant.parse("2026-11-30T18:08:35.652Z"),
                "cb572138-e7c8-3c0e-99b3-eddedb5b5879"),
            new Withdrawn(
                "nothing new since the last message",
                Instant.parse("2026-11-30T18:08:35.652Z"),
                null));
    assertThat(find("call-amazon/client/MAIL").messages().getFirst().state())
        .isEqualTo(
            new Skipped(
                "Amazon writes to its own clients", Instant.parse("2026-11-30T18:08:35.545Z")));
  }

  @Test
  void readsReportInvitationAndVerification() {
    assertThat(content("call-sent/company/MAIL"))
        .isEqualTo(
            new Content.OfReport(
                booking("call-sent"),
                NINE,
                60,
                new Content.Report("Noah Steiner", TEN, "All fixed")));
    assertThat(content("technician-invited/technician/noah/MAIL"))
        .isEqualTo(
            new Content.OfInvitation(
                "Noah",
                "Steiner",
                "noah@helvetia.example",
                "de",
                "a2nAWkWpWJfH7WflF7XIi43RPN1y2DSDcQDgLZY",
                NINE));
    assertThat(content("verification/technician/noah/MAIL"))
        .isEqualTo(new Content.OfVerification(2, true, List.of()));
  }

  @Test
  void changesStoredDocuments() {
    var now = Instant.parse("2026-11-30T19:00:00Z");
    for (var id :
        List.of(
            "call-held/client/MAIL",
            "call-leased/dispatcher/lea/MAIL",
            "call-sent/client/MAIL",
            "call-folded/technician/noah/PUSH")) {
      var stored = find(id);
      var erased = stored.erased(now).orElseThrow();

      assertThat(correspondences.save(erased, stored.version())).as(id).isTrue();

      assertThat(find(id)).isEqualTo(erased);
    }
  }

  private Content content(String id) {
    return find(id).messages().getFirst().content();
  }

  private Correspondence find(String id) {
    return correspondences.find(id).orElseThrow();
  }

  private static CallState state(long version, Instant start, String technician) {
    return new CallState(version, null, start, 60, technician);
  }

  private static Booking booking(String call) {
    return new Booking(
        call,
        "helvetia",
        "HH-1",
        "TV wall mounting",
        new Booking.Place("Zürichstrasse 1", "8001", "Zürich", "CH"),
        new Booking.Client("Zoë Müller", "client-" + call + "@helvetia.example", "en"),
        null,
        false);
  }
}
