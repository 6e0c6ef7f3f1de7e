package org.fsmlight.notification.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.TEN;
import static org.fsmlight.notification.messages.Bookings.booking;
import static org.fsmlight.notification.messages.Bookings.call;
import static org.fsmlight.notification.messages.Bookings.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fsmlight.notification.messages.MessageState.Failed;
import org.fsmlight.notification.messages.MessageState.Folded;
import org.fsmlight.notification.messages.MessageState.Held;
import org.fsmlight.notification.messages.MessageState.Queued;
import org.fsmlight.notification.messages.MessageState.Sent;
import org.fsmlight.notification.messages.MessageState.Skipped;
import org.fsmlight.notification.messages.MessageState.Withdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of {@link Correspondences}, for every adapter. */
public abstract class CorrespondencesContract {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Lease LEASE = new Lease("ours", NOW.plusSeconds(30));

  private final String call = UUID.randomUUID().toString();

  /** Returns the adapter under test; the same one during a test. */
  protected abstract Correspondences correspondences();

  /** Returns the ids of the messages that were published as settled. */
  protected abstract List<String> published();

  @Test
  void findsNothingUnknown() {
    assertThat(correspondences().find(call)).isEmpty();
    assertThat(correspondences().ofMessage(call)).isEmpty();
    assertThat(correspondences().ofCall(call)).isEmpty();
  }

  static Stream<MessageState> states() {
    return Stream.of(
        new Held(NOW),
        new Queued(NOW),
        new Queued(LEASE.until(), LEASE, true, "down"),
        new Sent(NOW),
        new Sent(NOW, "given up: refused"),
        new Failed("no such mailbox", NOW),
        new Withdrawn("nothing new", NOW, null),
        new Withdrawn("taken back", NOW, "m2"),
        new Folded("m2", NOW),
        new Skipped("no device", NOW));
  }

  @ParameterizedTest
  @MethodSource("states")
  void returnsEveryState(MessageState state) {
    var origin =
        new Origin(
            NOW.minusSeconds(9),
            NOW,
            NOW.plusSeconds(8),
            new Resend("m0", new Actor("dispatcher/lea")),
            "00-trace-01");
    var message =
        new Message(
            "m-" + call,
            Template.DATE_DEFINED,
            new Content.OfCall(booking(), call(2, NINE, "ana")),
            LastNotified.of(call(2, NINE, "ana")),
            new Attempts(3, Set.of("phone", "tablet"), Set.of("watch"), NOW),
            state,
            origin);
    var stored = containing(message);

    assertThat(correspondences().add(stored)).isTrue();

    assertThat(correspondences().find(stored.id())).contains(stored);
  }

  @Test
  void returnsTheStateOfEachDevice() {
    var stored =
        new Correspondence(
            call + "/technician/ana/PUSH",
            1,
            "company-1",
            call,
            Recipient.technician("ana"),
            Channel.PUSH,
            LastNotified.of(call(2, NINE, "ana")).orStill(null),
            new NotifiedDevices(
                Map.of(
                    "phone",
                    LastNotified.of(call(2, NINE, "ana")),
                    "tablet",
                    LastNotified.NOTHING)),
            List.of(dated("m-" + call, 3)));

    correspondences().add(stored);

    assertThat(correspondences().find(stored.id())).contains(stored);
  }

  static Stream<Content> contents() {
    return Stream.of(
        new Content.OfRequest(booking(), NINE, 60),
        new Content.OfRequest(Bookings.with(null, null, true), null, 60),
        new Content.OfCall(booking(), new CallState(7, CallState.End.CANCELLED, NINE, 90, "ana")),
        new Content.OfCall(booking(), call(2, null, null)),
        new Content.OfReport(booking(), NINE, 60, new Content.Report("Noah", TEN, "fixed")),
        new Content.OfReport(booking(), null, 60, new Content.Report(null, null, null)),
        new Content.OfInvitation("Noah", "S", "n@h.example", "de", "sealed", NINE),
        new Content.OfAccess("Anna", "a@h.example", "en", "Berg", "Europe/Zurich", "t", NINE),
        new Content.OfAccess("Anna", "a@h.example", "en", null, null, null, null),
        new Content.OfVerification(3, false, List.of("picture")));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void returnsEveryContent(Content content) {
    var stored = containing(message("m-" + call, Template.DATE_DEFINED, content, NOW));

    correspondences().add(stored);

    assertThat(correspondences().find(stored.id())).contains(stored);
  }

  @Test
  void addsAnIdOnce() {
    var first = containing(dated("m1", 2));
    var second = containing(dated("m2", 3));

    assertThat(correspondences().add(first)).isTrue();
    assertThat(correspondences().add(second)).isFalse();

    assertThat(correspondences().find(first.id())).contains(first);
  }

  @Test
  void savesOnlyOverTheExpectedVersion() {
    var first = containing(dated("m1", 2));
    correspondences().add(first);
    var second = first.add(dated("m2", 3), NOW).orElseThrow();

    assertThat(correspondences().save(second, first.version())).isTrue();
    assertThat(correspondences().save(second, first.version())).isFalse();
    assertThat(correspondences().redact(second, first.version())).isFalse();

    assertThat(correspondences().find(first.id())).contains(second);
  }

  @Test
  void savesNothingUnknown() {
    var unknown = containing(dated("m1", 2));

    assertThat(correspondences().save(unknown, 0)).isFalse();
    assertThat(correspondences().find(unknown.id())).isEmpty();
  }

  @Test
  void savesOneOfConcurrentChanges() {
    var first = containing(dated("m1", 2));
    correspondences().add(first);
    var candidates =
        IntStream.range(3, 11)
            .mapToObj(version -> first.add(dated("m" + version, version), NOW).orElseThrow())
            .toList();

    var winners =
        candidates.parallelStream()
            .filter(changed -> correspondences().save(changed, first.version()))
            .toList();

    assertThat(winners).hasSize(1);
    assertThat(correspondences().find(first.id())).contains(winners.getFirst());
  }

  @Test
  void removesWhatTheNewStateLacks() {
    var notified =
        new Correspondence(
            call + "/client/MAIL",
            1,
            "company-1",
            call,
            Recipient.client(),
            Channel.MAIL,
            LastNotified.of(call(2, NINE, null)),
            List.of(dated("m1", 3)));
    correspondences().add(notified);
    var without =
        new Correspondence(
            notified.id(), 2, "company-1", null, Recipient.client(), Channel.MAIL, null, List.of());

    correspondences().save(without, 1);

    assertThat(correspondences().find(notified.id())).contains(without);
  }

  @Test
  void publishesSettledMessageOfSavedChange() {
    var begun = containing(dated("m-" + call, 2));
    correspondences().add(begun);
    var leased = ((DeliveryDecision.Send) begun.next(NOW, CurrentState.UNKNOWN, LEASE)).after();
    var sent = leased.sent("m-" + call, NOW);
    var message = sent.message("m-" + call).orElseThrow();
    correspondences().save(leased, begun.version());

    assertThat(correspondences().save(sent, begun.version(), message)).isFalse();
    assertThat(published()).isEmpty();
    assertThat(correspondences().save(sent, leased.version(), message)).isTrue();

    assertThat(published()).containsExactly("m-" + call);
    assertThat(correspondences().find(begun.id())).contains(sent);
  }

  @Test
  void findsByMessageAndByCall() {
    var toClient = containing(dated("m-" + call, 2));
    var ana = Recipient.technician("ana");
    var toAna =
        Correspondence.about("company-1", call, call, ana, Channel.PUSH)
            .add(dated("n-" + call, 2), NOW)
            .orElseThrow();
    correspondences().add(toClient);
    correspondences().add(toAna);

    assertThat(correspondences().ofMessage("n-" + call)).contains(toAna);
    assertThat(correspondences().ofCall(call)).containsExactlyInAnyOrder(toClient, toAna);
  }

  @Test
  void returnsDueOnesTheMostUrgentFirst() {
    var late = due("late", NOW.plusSeconds(5));
    var early = due("early", NOW.minusSeconds(5));
    var soon = due("soon", NOW);
    var settled = due("settled", NOW).settle("m-settled", new Sent(NOW));
    Stream.of(late, early, soon, settled).forEach(correspondences()::add);

    assertThat(correspondences().dueUntil(NOW, 10)).containsExactly(early, soon);
    assertThat(correspondences().dueUntil(NOW.plusSeconds(9), 2)).containsExactly(early, soon);
    assertThat(correspondences().dueUntil(NOW.minusSeconds(9), 10)).isEmpty();
  }

  private Correspondence due(String name, Instant at) {
    var content = new Content.OfRequest(booking(), NINE, 60);
    return Correspondence.about("company-1", call, call + name, Recipient.client(), Channel.MAIL)
        .add(message("m-" + name, Template.REQUEST_ACCEPTED, content, at), NOW)
        .orElseThrow();
  }

  private Correspondence containing(Message message) {
    return new Correspondence(
        call + "/client/MAIL",
        1,
        "company-1",
        call,
        Recipient.client(),
        Channel.MAIL,
        null,
        List.of(message));
  }

  private static Message dated(String id, long version) {
    var content = new Content.OfCall(booking(), call(version, NINE, null));
    return message(id, Template.DATE_DEFINED, content, NOW);
  }
}
