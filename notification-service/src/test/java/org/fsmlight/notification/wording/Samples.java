package org.fsmlight.notification.wording;

import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.TEN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.Bookings;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.CurrentState;
import org.fsmlight.notification.messages.DeliveryDecision;
import org.fsmlight.notification.messages.Lease;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.Template;
import org.jspecify.annotations.Nullable;

/** One message of each kind, decided as if it were due. */
public final class Samples {

  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Lease LEASE = new Lease("ours", NOW.plusSeconds(30));
  public static final Company COMPANY =
      new Company(
          "company-1",
          1,
          "Helvetia Home",
          "office@helvetia.example",
          "Europe/Zurich",
          List.of("de", "en"));

  /** A template with a recipient, a content and its channels. */
  public record Kind(
      Recipient recipient, Template template, Content content, List<Channel> channels) {}

  private final Wording wording;
  private final Booking booking;
  private final Company company;
  private final String name;
  private final String words;
  private @Nullable String address;

  /**
   * @param name the name of the addressee and of the technician
   * @param words the reason or note in reports
   */
  public Samples(Booking booking, Company company, String name, String words) {
    this(
        new Wording(
            new Languages(), new InMemoryOrganizers(), "https://fsm.example", token -> token),
        booking,
        company,
        name,
        words);
  }

  private Samples(Wording wording, Booking booking, Company company, String name, String words) {
    this.wording = wording;
    this.booking = booking;
    this.company = company;
    this.name = name;
    this.words = words;
  }

  /** The same messages of a company that has changed. */
  Samples of(Company changed) {
    return new Samples(wording, booking, changed, name, words);
  }

  /** Sends all mails to that address. */
  Samples to(String only) {
    address = only;
    return this;
  }

  /** A message that is being sent. */
  private record Sending(Correspondence correspondence, Message message) {}

  public List<Kind> kinds() {
    var mail = List.of(Channel.MAIL);
    var push = List.of(Channel.PUSH);
    var both = List.of(Channel.MAIL, Channel.PUSH);
    var client = Recipient.client();
    var lea = Recipient.dispatcher("lea");
    var noah = Recipient.technician("noah");
    var request = new Content.OfRequest(booking, NINE, 60);
    var call = new Content.OfCall(booking, new CallState(3, null, NINE, 60, "noah"));
    var later = new Content.OfCall(booking, new CallState(4, null, TEN, 60, "noah"));
    var open = new Content.OfCall(booking, new CallState(4, null, null, 60, "noah"));
    var gone = new Content.OfCall(booking, new CallState(4, null, NINE, 60, null));
    var cancelled =
        new Content.OfCall(booking, new CallState(5, CallState.End.CANCELLED, NINE, 60, "noah"));
    var invitation = new Content.OfInvitation(name, "Steiner", "noah@h.example", "-", "token", TEN);
    var signUp =
        new Content.OfAccess(
            name, "anna@h.example", "-", company.name(), "Europe/Zurich", "token", TEN);
    var reset = new Content.OfAccess(name, "anna@h.example", "-", null, null, "token", TEN);
    var access = new Content.OfAccess(name, "anna@h.example", "-", null, null, null, null);
    var anna = Recipient.account("anna");
    var report = new Content.OfReport(booking, NINE, 60, new Content.Report(name, TEN, words));
    return List.of(
        new Kind(lea, Template.REQUEST_RECEIVED, request, both),
        new Kind(lea, Template.REQUEST_EXPIRED, request, mail),
        new Kind(lea, Template.DISPATCHER_REQUEST_WITHDRAWN, report, mail),
        new Kind(lea, Template.DISPATCHER_CALL_CANCELLED, report, mail),
        new Kind(lea, Template.CANNOT_COMPLETE, report, both),
        new Kind(lea, Template.DISPATCHER_INVITED, invitation, mail),
        new Kind(client, Template.REQUEST_ACCEPTED, request, mail),
        new Kind(client, Template.REQUEST_WITHDRAWN, request, mail),
        new Kind(client, Template.REQUEST_UNANSWERED, request, mail),
        new Kind(client, Template.DATE_DEFINED, call, mail),
        new Kind(client, Template.DATE_CHANGED, later, mail),
        new Kind(client, Template.DATE_OPEN, open, mail),
        new Kind(client, Template.CALL_CANCELLED, cancelled, mail),
        new Kind(noah, Template.TECHNICIAN_ASSIGNED, call, push),
        new Kind(noah, Template.TECHNICIAN_UNASSIGNED, gone, push),
        new Kind(noah, Template.TECHNICIAN_DATE_CHANGED, later, push),
        new Kind(noah, Template.TECHNICIAN_CALL_CANCELLED, cancelled, push),
        new Kind(noah, Template.TECHNICIAN_INVITED, invitation, mail),
        new Kind(
            noah,
            Template.TECHNICIAN_VERIFIED,
            new Content.OfVerification(2, true, List.of()),
            both),
        new Kind(
            noah,
            Template.TECHNICIAN_VERIFICATION_LOST,
            new Content.OfVerification(3, false, List.of("picture", "skills")),
            both),
        new Kind(anna, Template.SIGN_UP_REQUESTED, signUp, mail),
        new Kind(anna, Template.ACCOUNT_EXISTS, access, mail),
        new Kind(anna, Template.PASSWORD_RESET_REQUESTED, reset, mail),
        new Kind(anna, Template.PASSWORD_CHANGED, access, mail),
        new Kind(Recipient.company(), Template.CALL_COMPLETED, report, mail));
  }

  public Mail mail(Kind kind, String language) {
    var sending = sending(kind, Channel.MAIL);
    var role = kind.recipient().role().name().toLowerCase(java.util.Locale.ROOT);
    var addressee =
        new Addressee(name, address == null ? role + "@reader.example" : address, language);
    var sender =
        kind.content() instanceof Content.OfAccess ? Company.product("Europe/Zurich") : company;
    return wording.mail(sending.correspondence(), sending.message(), sender, addressee);
  }

  public Push push(Kind kind, String language) {
    var sending = sending(kind, Channel.PUSH);
    var addressee = new Addressee(name, null, language);
    return wording.push(sending.correspondence(), sending.message(), company, addressee);
  }

  Push confirmation(String language) {
    var addressee = new Addressee(name, null, language);
    return wording.confirmation(Optional.of(company), addressee, "anna", "code");
  }

  /** Messages about a changed or removed date follow one about the first date. */
  private Sending sending(Kind kind, Channel channel) {
    var correspondence =
        Correspondence.about("company-1", "call-1", "call-1", kind.recipient(), channel);
    var known = new Content.OfCall(booking, new CallState(2, null, NINE, 60, "noah"));
    var notifiedBefore =
        Map.of(
                Template.DATE_CHANGED, true,
                Template.DATE_OPEN, true,
                Template.CALL_CANCELLED, true,
                Template.TECHNICIAN_UNASSIGNED, true,
                Template.TECHNICIAN_DATE_CHANGED, true,
                Template.TECHNICIAN_CALL_CANCELLED, true)
            .getOrDefault(kind.template(), false);
    if (notifiedBefore) {
      correspondence =
          send(correspondence, "m0", Template.DATE_DEFINED, known).correspondence().sent("m0", NOW);
    }
    return send(
        correspondence, "0f0e0d0c-0b0a-0908-0706-050403020100", kind.template(), kind.content());
  }

  private static Sending send(
      Correspondence correspondence, String id, Template template, Content content) {
    var message = Bookings.message(id, template, content, NOW);
    var send =
        (DeliveryDecision.Send)
            correspondence.add(message, NOW).orElseThrow().next(NOW, CurrentState.UNKNOWN, LEASE);
    return new Sending(send.after(), send.message());
  }
}
