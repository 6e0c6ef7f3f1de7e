package org.fsmlight.quickstart.sandbox;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.util.List;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.FieldError;
import org.fsmlight.common.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Problems of invalid input, in the same form as those of the services. */
@RestControllerAdvice(basePackageClasses = SandboxProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class SandboxProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badInput(BadInput bad) {
    return invalid(bad.field(), bad.message());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException bad) {
    return invalid(bad.getName(), "has the wrong type");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException bad) {
    return Problem.of(
            BAD_REQUEST, "unreadable-body", "Unreadable body", "The body must be a JSON object.")
        .response();
  }

  private static ResponseEntity<ProblemDetail> invalid(String field, String message) {
    return Problem.of(BAD_REQUEST, "invalid-input", "Invalid input", "Correct '" + field + "'.")
        .with("errors", List.of(new FieldError(field, message)))
        .response();
  }
}
