package org.fsmlight.notification;

import java.time.Instant;
import java.util.List;
import org.fsmlight.events.Account;
import org.fsmlight.events.Address;
import org.fsmlight.events.AssignedTechnician;
import org.fsmlight.events.Channel;
import org.fsmlight.events.Client;
import org.fsmlight.events.Company;
import org.fsmlight.events.CompanyRegistered;
import org.fsmlight.events.Dispatcher;
import org.fsmlight.events.DispatcherJoined;
import org.fsmlight.events.Money;
import org.fsmlight.events.PasswordChanged;
import org.fsmlight.events.PasswordResetRequested;
import org.fsmlight.events.ServiceCall;
import org.fsmlight.events.ServiceCallAccepted;
import org.fsmlight.events.ServiceCallCancelled;
import org.fsmlight.events.ServiceCallCannotComplete;
import org.fsmlight.events.ServiceCallChangeUndone;
import org.fsmlight.events.ServiceCallCompleted;
import org.fsmlight.events.ServiceCallRescheduled;
import org.fsmlight.events.ServiceCallScheduled;
import org.fsmlight.events.ServiceCallStatus;
import org.fsmlight.events.ServiceRequest;
import org.fsmlight.events.ServiceRequestExpired;
import org.fsmlight.events.ServiceRequestStatus;
import org.fsmlight.events.ServiceRequestWithdrawn;
import org.fsmlight.events.ServiceRequested;
import org.fsmlight.events.ServiceType;
import org.fsmlight.events.SignUp;
import org.fsmlight.events.SignUpRequested;
import org.fsmlight.events.Technician;
import org.fsmlight.events.TechnicianAssigned;
import org.fsmlight.events.TechnicianInvited;
import org.fsmlight.events.TechnicianReassigned;
import org.fsmlight.events.TechnicianState;
import org.fsmlight.events.TechnicianUnassigned;
import org.fsmlight.events.TechnicianVerificationLost;
import org.fsmlight.events.TechnicianVerified;

/**
 * The events of other services about one company and one call.
 *
 * @param company the company's id, from which the mail addresses are derived
 * @param language the client's language
 */
record EventFixtures(String company, String call, String language, Channel channel) {

  static final Instant NINE = Instant.parse("2026-12-01T08:00:00Z");
  static final Instant TEN = Instant.parse("2026-12-01T09:00:00Z");

  static EventFixtures of(String company, String call) {
    return new EventFixtures(company, call, "en", Channel.MARKETPLACE);
  }

  EventFixtures inGerman() {
    return new EventFixtures(company, call, "de", channel);
  }

  EventFixtures fromAmazon() {
    return new EventFixtures(company, call, language, Channel.AMAZON);
  }

  String mailOf(String person) {
    return person + "@" + company + ".example";
  }

  String client() {
    return mailOf("client-" + call);
  }

  CompanyRegistered registered() {
    return new CompanyRegistered(
        new Company(
            company,
            1,
            "Helvetia Home",
            mailOf("office"),
            "Europe/Zurich",
            List.of("de", "en"),
            "CH"));
  }

  DispatcherJoined joined(String id, String itsLanguage) {
    return new DispatcherJoined(
        new Dispatcher(id, 1, company, "Lea", "Brunner", mailOf(id), itsLanguage, true));
  }

  TechnicianInvited invited(String id, String itsLanguage, String sealedToken) {
    var technician =
        technician(
            id, 1, itsLanguage, TechnicianState.INVITED, List.of("password", "picture", "skills"));
    return new TechnicianInvited(technician, sealedToken, NINE);
  }

  ServiceRequested requested() {
    return new ServiceRequested(request(1, ServiceRequestStatus.REQUESTED));
  }

  ServiceCallAccepted accepted() {
    return new ServiceCallAccepted(request(2, ServiceRequestStatus.ACCEPTED));
  }

  ServiceCallScheduled scheduled(long version, Instant start) {
    return new ServiceCallScheduled(call(version, start, null));
  }

  ServiceCallRescheduled rescheduled(
      long version, Instant start, String technician, Instant previous) {
    return new ServiceCallRescheduled(call(version, start, technician), previous);
  }

  TechnicianAssigned assigned(long version, String technician) {
    return new TechnicianAssigned(call(version, NINE, technician));
  }

  TechnicianReassigned reassigned(long version, String technician, String previous) {
    return new TechnicianReassigned(call(version, NINE, technician), named(previous));
  }

  TechnicianUnassigned unassigned(long version, String previous) {
    return new TechnicianUnassigned(call(version, NINE, null), named(previous));
  }

  ServiceCallChangeUndone undone(long version, String technician) {
    return new ServiceCallChangeUndone(call(version, NINE, technician));
  }

  ServiceRequestWithdrawn withdrawn() {
    return new ServiceRequestWithdrawn(request(2, ServiceRequestStatus.WITHDRAWN));
  }

  ServiceRequestExpired expired() {
    return new ServiceRequestExpired(request(2, ServiceRequestStatus.EXPIRED));
  }

  ServiceCallAccepted acceptedInsteadOf(String expiredRequest) {
    return new ServiceCallAccepted(request(2, ServiceRequestStatus.ACCEPTED, expiredRequest));
  }

  ServiceCallCancelled cancelled(long version, String technician) {
    return new ServiceCallCancelled(
        call(version, NINE, technician, ServiceCallStatus.CANCELLED, "Burst pipe first"));
  }

  ServiceCallCannotComplete cannotComplete(long version, String technician) {
    return new ServiceCallCannotComplete(
        call(version, NINE, technician, ServiceCallStatus.IN_PROGRESS, "No power at all"));
  }

  ServiceCallCompleted completed(long version, String technician) {
    return new ServiceCallCompleted(
        call(version, NINE, technician, ServiceCallStatus.COMPLETED, null));
  }

  TechnicianVerified verified(String id, String itsLanguage) {
    return new TechnicianVerified(
        technician(id, 2, itsLanguage, TechnicianState.VERIFIED, List.of()));
  }

  TechnicianVerificationLost verificationLost(String id, String itsLanguage) {
    return new TechnicianVerificationLost(
        technician(id, 3, itsLanguage, TechnicianState.UNVERIFIED, List.of("picture")));
  }

  DispatcherJoined joinedByLink(String id, String itsLanguage, String sealedToken) {
    var dispatcher =
        new Dispatcher(id, 1, company, "Lea", "Brunner", mailOf(id), itsLanguage, false);
    return new DispatcherJoined(dispatcher, sealedToken, NINE);
  }

  SignUpRequested signUpRequested(String id, String sealedToken) {
    var signUp =
        new SignUp(
            id, 1, company, "Berg & Tal", "Europe/Zurich", "Lea", "Brunner", mailOf(id), "de");
    return new SignUpRequested(signUp, sealedToken, sealedToken == null ? null : NINE);
  }

  PasswordResetRequested passwordResetRequested(String operator, String sealedToken) {
    return new PasswordResetRequested(operator(operator), sealedToken, NINE);
  }

  PasswordChanged passwordChanged(String operator) {
    return new PasswordChanged(operator(operator));
  }

  private Account operator(String id) {
    return new Account(id, 1, null, "Olivia", "Meier", mailOf(id), "en");
  }

  private ServiceRequest request(long version, ServiceRequestStatus status) {
    return request(version, status, null);
  }

  private ServiceRequest request(
      long version, ServiceRequestStatus status, String redistributedFrom) {
    return new ServiceRequest(
        call,
        version,
        company,
        "HH-1",
        status,
        channel,
        null,
        type(),
        new Money(9900, "CHF"),
        who(),
        address(),
        null,
        null,
        null,
        NINE,
        null,
        null,
        status == ServiceRequestStatus.WITHDRAWN ? "Client moved away" : null,
        redistributedFrom);
  }

  private ServiceCall call(long version, Instant start, String technician) {
    return call(version, start, technician, ServiceCallStatus.OPEN, null);
  }

  private ServiceCall call(
      long version, Instant start, String technician, ServiceCallStatus status, String reason) {
    return new ServiceCall(
        call,
        version,
        company,
        "HH-1",
        status,
        channel,
        type(),
        new Money(9900, "CHF"),
        who(),
        address(),
        null,
        start,
        60,
        technician == null ? null : named(technician),
        false,
        List.of(),
        NINE,
        null,
        null,
        status == ServiceCallStatus.COMPLETED ? TEN : null,
        reason,
        status == ServiceCallStatus.COMPLETED ? "All fixed" : null,
        null,
        null);
  }

  private Technician technician(
      String id, long version, String itsLanguage, TechnicianState state, List<String> missing) {
    return new Technician(
        id,
        version,
        company,
        "Noah",
        "Steiner",
        mailOf(id),
        null,
        null,
        itsLanguage,
        state,
        List.of(),
        missing);
  }

  private static AssignedTechnician named(String technician) {
    return new AssignedTechnician(technician, "Noah Steiner", true);
  }

  private Client who() {
    return new Client("Zoë Müller", client(), "+41 44 555 00 00", null, language);
  }

  private static ServiceType type() {
    return new ServiceType("TV-MOUNT", "TV wall mounting", null, List.of("tv"), 60);
  }

  private static Address address() {
    return new Address("Zürichstrasse 1", "8001", "Zürich", "CH");
  }
}
