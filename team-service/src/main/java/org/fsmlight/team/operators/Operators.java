package org.fsmlight.team.operators;

import java.util.List;

/** Operators of one origin: the configuration, or the demo. */
public record Operators(List<Operator> operators) {

  public Operators {
    operators = List.copyOf(operators);
  }
}
