package org.fsmlight.common.problem;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The response to too many attempts. It is the same whether the next attempt would have succeeded
 * or not.
 */
public final class TooManyAttempts {

  private TooManyAttempts() {}

  /**
   * The response of status 429.
   *
   * @param retryAfter when to try again; rounded up to whole seconds, at least one
   */
  public static <T> ResponseEntity<T> response(Duration retryAfter) {
    long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
    var body = CommonProblems.tooManyAttempts(seconds).body();
    @SuppressWarnings("unchecked") // the problem takes the place of the body
    var response =
        (ResponseEntity<T>)
            ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(body);
    return response;
  }
}
