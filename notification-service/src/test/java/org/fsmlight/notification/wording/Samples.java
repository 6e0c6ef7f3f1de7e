package org.fsmlight.notification.wording;

import static org.fsmlight.notification.message.Bookings.NINE;
import static org.fsmlight.notification.message.Bookings.TEN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.message.Booking;
import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Lease;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Recipient;
import org.fsmlight.notification.message.Standing;
import org.fsmlight.notification.message.Template;
import org.fsmlight.notification.message.Turn;

/** One message of each kind, decided as it is when it is sent. */
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

  /** Who reads a template, about what, through which channels. */
  public record Kind(
      Recipient recipient, Template template, Content content, List<Channel> channels) {}

  private final Wording wording =
      new Wording(new Languages(), "https://fsm.example", token -> token);
  private final Booking booking;
  private final Company company;
  private final String name;
  private final String words;

  /**
   * @param name of the reader and of the technician
   * @param words the reason or note somebody gave
   */
  public Samples(Booking booking, Company company, String name, String words) {
    this.booking = booking;
    this.company = company;
    this.name = name;
    this.words = words;
  }

  /** A message as it is sent. */
  private record Written(Correspondence correspondence, Message message) {}

  public List<Kind> kinds() {
    List<Channel> mail = List.of(Channel.MAIL);
    List<Channel> push = List.of(Channel.PUSH);
    List<Channel> both = List.of(Channel.MAIL, Channel.PUSH);
    Recipient client = Recipient.client();
    Recipient lea = Recipient.dispatcher("lea");
    Recipient noah = Recipient.technician("noah");
    Content request = new Content.OfRequest(booking, NINE, 60);
    Content call = new Content.OfCall(booking, new CallState(3, null, NINE, 60, "noah"));
    Content later = new Content.OfCall(booking, new CallState(4, null, TEN, 60, "noah"));
    Content open = new Content.OfCall(booking, new CallState(4, null, null, 60, "noah"));
    Content gone = new Content.OfCall(booking, new CallState(4, null, NINE, 60, null));
    Content cancelled =
        new Content.OfCall(booking, new CallState(5, CallState.End.CANCELLED, NINE, 60, "noah"));
    Content invitation =
        new Content.OfInvitation(name, "Steiner", "noah@h.example", "-", "token", TEN);
    Content signUp =
        new Content.OfAccess(
            name, "anna@h.example", "-", company.name(), "Europe/Zurich", "token", TEN);
    Content reset = new Content.OfAccess(name, "anna@h.example", "-", null, null, "token", TEN);
    Content access = new Content.OfAccess(name, "anna@h.example", "-", null, null, null, null);
    Recipient anna = Recipient.account("anna");
    Content report = new Content.OfReport(booking, NINE, 60, new Content.Report(name, TEN, words));
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
    Written written = written(kind, Channel.MAIL);
    String address = kind.recipient().role().name().toLowerCase(java.util.Locale.ROOT);
    Reader reader = new Reader(name, address + "@reader.example", language);
    Company sender =
        kind.content() instanceof Content.OfAccess ? Company.product("Europe/Zurich") : company;
    return wording.mail(written.correspondence(), written.message(), sender, reader);
  }

  public Push push(Kind kind, String language) {
    Written written = written(kind, Channel.PUSH);
    Reader reader = new Reader(name, null, language);
    return wording.push(written.correspondence(), written.message(), company, reader);
  }

  /** Its recipient was told of the date before, where that is what makes the difference. */
  private Written written(Kind kind, Channel channel) {
    Correspondence letters =
        Correspondence.about("company-1", "call-1", "call-1", kind.recipient(), channel);
    Content known = new Content.OfCall(booking, new CallState(2, null, NINE, 60, "noah"));
    boolean toldBefore =
        Map.of(
                Template.DATE_CHANGED, true,
                Template.DATE_OPEN, true,
                Template.CALL_CANCELLED, true,
                Template.TECHNICIAN_UNASSIGNED, true,
                Template.TECHNICIAN_DATE_CHANGED, true,
                Template.TECHNICIAN_CALL_CANCELLED, true)
            .getOrDefault(kind.template(), false);
    if (toldBefore) {
      letters = send(letters, "m0", Template.DATE_DEFINED, known).correspondence();
      letters = letters.sent("m0", NOW);
    }
    return send(letters, "0f0e0d0c-0b0a-0908-0706-050403020100", kind.template(), kind.content());
  }

  private static Written send(
      Correspondence letters, String id, Template template, Content content) {
    Message message = Message.planned(id, template, content, NOW, NOW, null);
    Turn.Send send =
        (Turn.Send) letters.add(message, NOW).orElseThrow().turn(NOW, Standing.UNKNOWN, LEASE);
    return new Written(send.after(), send.message());
  }
}
