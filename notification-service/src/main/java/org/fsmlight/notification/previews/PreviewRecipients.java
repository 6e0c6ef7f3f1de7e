package org.fsmlight.notification.previews;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.CurrentState;
import org.fsmlight.notification.messages.SkipReason;
import org.fsmlight.notification.planning.EventContext;
import org.fsmlight.notification.planning.NotificationPlanner;
import org.fsmlight.notification.planning.PlanningSettings;
import org.fsmlight.notification.previews.DeliveryRehearsal.Rehearsed;
import org.fsmlight.notification.previews.PreviewedRecipient.Role;
import org.fsmlight.notification.sending.Delivery;
import org.fsmlight.notification.sending.Transports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Previews the recipients of a change. It plans the messages of the change with the planner, adds
 * them to copies of the stored correspondences, and lets these decide until nothing is open. The
 * recipients are those whose messages would be sent. Nothing is stored or sent.
 */
@Component
public final class PreviewRecipients {

  private final Calls calls;
  private final Correspondences correspondences;
  private final NotificationPlanner planner;
  private final Transports transports;
  private final PlanningSettings settings;

  public PreviewRecipients(
      Calls calls,
      Correspondences correspondences,
      NotificationPlanner planner,
      Transports transports,
      PlanningSettings settings) {
    this.calls = calls;
    this.correspondences = correspondences;
    this.planner = planner;
    this.transports = transports;
    this.settings = settings;
  }

  /**
   * Returns the recipients, the client first and the dispatchers last.
   *
   * @param id the id of a request and its call
   * @return empty if the company has no such request or call
   */
  public Optional<List<PreviewedRecipient>> preview(
      String id, ProposedChange change, String companyId, Instant now) {
    var stored = correspondences.ofCall(id);
    return KnownService.of(id, calls.find(id), stored)
        .filter(service -> service.summary().companyId().equals(companyId))
        .map(service -> preview(service, change, stored, now));
  }

  private List<PreviewedRecipient> preview(
      KnownService service, ProposedChange change, List<Correspondence> stored, Instant now) {
    var current = new CurrentState(service.after(change), false);
    var rehearsal = new DeliveryRehearsal(stored, current, now, settings.tooOld());
    int number = 0;
    for (var event : service.eventsOf(change)) {
      var context = new EventContext("preview/" + number++, now, Duration.ZERO);
      planner.plan(event, context).forEach(planned -> rehearsal.add(planned, context));
    }
    return distinct(rehearsal.results().flatMap(this::recipient));
  }

  private Stream<PreviewedRecipient> recipient(Rehearsed rehearsed) {
    return obstacle(rehearsed)
        .map(
            obstacle ->
                switch (obstacle) {
                  case Delivery.Undeliverable(var reason) -> recipient(rehearsed, reason);
                  case Delivery.Obsolete _ -> Stream.<PreviewedRecipient>empty();
                  case Delivery.Accepted _, Delivery.Refused _, Delivery.Deferred _ ->
                      recipient(rehearsed, null);
                })
        .orElseGet(() -> recipient(rehearsed, rehearsed.skipped()));
  }

  private Optional<Delivery> obstacle(Rehearsed rehearsed) {
    var correspondence = rehearsed.correspondence();
    return rehearsed.skipped() != null
        ? Optional.empty()
        : transports
            .of(correspondence.channel())
            .flatMap(transport -> transport.obstacle(correspondence, rehearsed.message()));
  }

  /** Dispatchers are one recipient; it is skipped only if each of them is. */
  private static List<PreviewedRecipient> distinct(Stream<PreviewedRecipient> recipients) {
    Map<Object, PreviewedRecipient> distinct = new LinkedHashMap<>();
    recipients.forEach(
        each ->
            distinct.merge(
                List.of(each.role(), Optional.ofNullable(each.technicianId()), each.channel()),
                each,
                (one, other) -> one.skipped() == null ? one : other));
    return distinct.values().stream()
        .sorted(Comparator.comparing(PreviewedRecipient::role))
        .toList();
  }

  private static Stream<PreviewedRecipient> recipient(
      Rehearsed rehearsed, @Nullable SkipReason skipped) {
    var recipient = rehearsed.correspondence().recipient();
    var channel = rehearsed.correspondence().channel();
    return switch (recipient.role()) {
      case CLIENT -> Stream.of(new PreviewedRecipient(Role.CLIENT, null, channel, skipped));
      case TECHNICIAN ->
          Stream.of(new PreviewedRecipient(Role.TECHNICIAN, recipient.id(), channel, skipped));
      case DISPATCHER ->
          Stream.of(new PreviewedRecipient(Role.DISPATCHERS, null, channel, skipped));
      case COMPANY, ACCOUNT -> Stream.empty();
    };
  }
}
