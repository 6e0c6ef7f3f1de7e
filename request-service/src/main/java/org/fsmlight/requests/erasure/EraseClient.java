package org.fsmlight.requests.erasure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.fsmlight.common.erasure.StartErasure;
import org.fsmlight.requests.call.Calls;
import org.fsmlight.requests.company.CompanyId;
import org.fsmlight.requests.request.Actor;
import org.fsmlight.requests.request.RequestId;
import org.fsmlight.requests.request.ServiceRequest;
import org.fsmlight.requests.request.ServiceRequests;
import org.springframework.stereotype.Component;

/**
 * Erases a client's finished requests. First it is kept and told what is to be erased: whoever dies
 * after that finishes it when it hears of it.
 */
@Component
public class EraseClient {

  private final ServiceRequests requests;
  private final Calls calls;
  private final ClientErasures erasures;
  private final StartErasure everywhereHere;

  public EraseClient(
      ServiceRequests requests, Calls calls, ClientErasures erasures, StartErasure everywhereHere) {
    this.requests = requests;
    this.calls = calls;
    this.erasures = erasures;
    this.everywhereHere = everywhereHere;
  }

  /**
   * What came of it.
   *
   * @param erased how many requests name nobody any more by this word
   * @param notFinished what is left as it is until it is over
   */
  public record Outcome(int erased, List<ServiceRequest> notFinished) {}

  /** Repeating it finds nothing left, or what was finished meanwhile. */
  public Outcome erase(String email, Actor by, Instant now) {
    var finished = new ArrayList<ServiceRequest>();
    var notFinished = new ArrayList<ServiceRequest>();
    for (ServiceRequest request : requests.ofClient(email)) {
      boolean over = request.isFinished(calls.progressOf(request.id().value()), now);
      (over ? finished : notFinished).add(request);
    }
    byCompany(finished)
        .forEach(
            (company, ids) ->
                erasures.add(
                    new ClientErasure(
                        UUID.randomUUID().toString(), new CompanyId(company), ids, by, now)));
    everywhereHere.begin(finished.stream().map(request -> request.id().value()).toList(), now);
    return new Outcome(finished.size(), List.copyOf(notFinished));
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
