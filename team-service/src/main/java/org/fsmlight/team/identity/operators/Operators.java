package org.fsmlight.team.identity.operators;

import java.util.List;

/** The operators of one source: the configuration, or the demo. */
public record Operators(List<Operator> operators) {

  public Operators {
    operators = List.copyOf(operators);
  }
}
