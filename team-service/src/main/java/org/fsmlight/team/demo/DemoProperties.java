package org.fsmlight.team.demo;

import java.util.List;
import org.fsmlight.team.identity.operators.Operator;
import org.fsmlight.team.identity.tokens.MachineClient;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Fictitious companies and people for the demo. Other services read their own parts of the same
 * configuration.
 */
@ConfigurationProperties("fsm.demo")
record DemoProperties(
    @DefaultValue List<DemoCompany> companies,
    @DefaultValue List<Operator> operators,
    @DefaultValue List<MachineClient> clients) {

  record DemoCompany(
      String id,
      String name,
      String email,
      String timeZone,
      List<String> languages,
      String country,
      @DefaultValue List<DemoDispatcher> dispatchers,
      @DefaultValue List<DemoTechnician> technicians) {}

  record DemoDispatcher(
      String id,
      String firstName,
      String lastName,
      String email,
      String language,
      String passwordHash) {}

  /**
   * A technician of a demo company.
   *
   * @param picture whether the technician has a profile picture
   */
  record DemoTechnician(
      String id,
      String firstName,
      String lastName,
      String email,
      @Nullable String phone,
      String language,
      String passwordHash,
      @DefaultValue List<String> skills,
      boolean picture) {}
}
