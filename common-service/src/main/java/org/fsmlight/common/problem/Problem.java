package org.fsmlight.common.problem;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** An RFC 9457 problem with a stable type, which says what is wrong and what to do. */
public final class Problem {

  private static final String TYPE = "urn:fsm-light:problem:";

  private final ProblemDetail body;

  private Problem(ProblemDetail body) {
    this.body = body;
  }

  /**
   * @param slug the end of the stable type
   */
  public static Problem of(HttpStatus status, String slug, String title, String detail) {
    var body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setType(URI.create(TYPE + slug));
    body.setTitle(title);
    return new Problem(body);
  }

  /** Adds an extension member unless the value is null. */
  public Problem with(String name, @Nullable Object value) {
    if (value != null) {
      body.setProperty(name, value);
    }
    return this;
  }

  /** Sets the instance, for requests whose own path must not be repeated. */
  public Problem at(String path) {
    body.setInstance(URI.create(path));
    return this;
  }

  public ProblemDetail body() {
    return body;
  }

  /** The problem as a response, in place of a response body of any type. */
  public <T> ResponseEntity<T> response() {
    @SuppressWarnings("unchecked") // the problem takes the place of the body
    var response =
        (ResponseEntity<T>)
            ResponseEntity.status(body.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    return response;
  }

  /**
   * The command expected another version than the current one.
   *
   * @param current the current state
   */
  public static Problem stale(Object current) {
    return of(
            HttpStatus.PRECONDITION_FAILED,
            "stale",
            "Changed meanwhile",
            "Somebody changed it since you looked. See 'current', and repeat the command if it still"
                + " makes sense.")
        .with("current", current);
  }
}
