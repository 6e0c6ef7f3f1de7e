package org.fsmlight.gateway;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.fsmlight.gateway.session.SessionStoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Problems of the gateway itself, in the same form as those of the services. */
@RestControllerAdvice
class GatewayProblems {

  private static final List<String> NO_PAGES = List.of("/api/", "/app/", "/pages/", "/oauth2/");

  private static final Logger log = LoggerFactory.getLogger(GatewayProblems.class);

  /** A browser that navigates to an unknown path gets a page, every other client a problem. */
  @ExceptionHandler
  ResponseEntity<?> unknownPath(NoResourceFoundException unknown, HttpServletRequest request) {
    return asksForAPage(request)
        ? PageRoutes.notFound()
        : problem(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is nothing at this path.");
  }

  private static boolean asksForAPage(HttpServletRequest request) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    return HttpMethod.GET.matches(request.getMethod())
        && accepted != null
        && accepted.startsWith(MediaType.TEXT_HTML_VALUE)
        && NO_PAGES.stream().noneMatch(request.getRequestURI()::startsWith);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(ResponseStatusException refused) {
    var status = HttpStatus.valueOf(refused.getStatusCode().value());
    return status == HttpStatus.CONTENT_TOO_LARGE
        ? problem(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "Too large",
            "A request may have at most 6 MB.")
        : named(status);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> serviceUnavailable(ResourceAccessException unavailable) {
    log.warn("A service did not respond: {}", String.valueOf(unavailable.getMessage()));
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "try-again",
        "Not available now",
        "The service behind this path does not answer. Try again in a moment.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> sessionStoreUnavailable(SessionStoreUnavailable unavailable) {
    log.warn("Could not read sessions: {}", String.valueOf(unavailable.getCause()));
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "try-again",
        "Not available now",
        "Who you are cannot be looked up right now. Nothing was done. Try again in a moment.");
  }

  /** Keeps the status of what the framework refuses: 405, 406, 415, ... */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> refusedByTheFramework(ServletException refused) {
    if (!(refused instanceof ErrorResponse known)) {
      return fault(refused);
    }
    return named(HttpStatus.valueOf(known.getStatusCode().value()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> fault(Exception fault) {
    log.error("Unexpected fault", fault);
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "fault",
        "A fault of ours",
        "It is logged. Try again. If it happens again, contact support and name the time of day.");
  }

  private static ResponseEntity<ProblemDetail> named(HttpStatus status) {
    var slug = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    return problem(status, slug, status.getReasonPhrase(), status.getReasonPhrase() + ".");
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String slug, String title, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:fsm-light:problem:" + slug));
    problem.setTitle(title);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
