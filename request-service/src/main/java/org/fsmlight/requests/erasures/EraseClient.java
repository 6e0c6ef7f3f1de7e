package org.fsmlight.requests.erasures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.erasure.StartErasure;
import org.fsmlight.requests.calls.CallReplicas;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.servicerequests.Actor;
import org.fsmlight.requests.servicerequests.RequestId;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.fsmlight.requests.servicerequests.ServiceRequests;
import org.springframework.stereotype.Component;

/**
 * Erases a client from finished requests. The erasure is saved and published before anything is
 * redacted, so a process that dies in between completes it when it consumes its own event.
 */
@Component
public class EraseClient {

  private final ServiceRequests requests;
  private final CallReplicas calls;
  private final ClientErasures erasures;
  private final StartErasure erasure;

  public EraseClient(
      ServiceRequests requests, CallReplicas calls, ClientErasures erasures, StartErasure erasure) {
    this.requests = requests;
    this.calls = calls;
    this.erasures = erasures;
    this.erasure = erasure;
  }

  /** Erases what is finished. Repeating it erases what has been finished since. */
  public ErasureSummary erase(EmailAddress email, Actor by, Instant now) {
    List<ServiceRequest> finished = new ArrayList<>();
    List<ServiceRequest> unfinished = new ArrayList<>();
    for (var request : requests.ofClient(email)) {
      var isFinished = request.isFinished(calls.progressOf(request.id().value()), now);
      (isFinished ? finished : unfinished).add(request);
    }
    byCompany(finished)
        .forEach(
            (company, ids) ->
                erasures.add(
                    new ClientErasure(
                        UUID.randomUUID().toString(), new CompanyId(company), ids, by, now)));
    erasure.begin(finished.stream().map(request -> request.id().value()).toList(), now);
    return new ErasureSummary(finished.size(), unfinished);
  }

  private static TreeMap<String, List<RequestId>> byCompany(List<ServiceRequest> requests) {
    return requests.stream()
        .collect(
            groupingBy(
                request -> request.companyId().value(),
                TreeMap::new,
                mapping(ServiceRequest::id, toList())));
  }
}
