package org.fsmlight.amazon.demo;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The parts of the demo's companies that the bridge reads. */
@ConfigurationProperties("fsm.demo")
record DemoSettings(@DefaultValue List<Company> companies) {

  record Company(String id, @DefaultValue List<Technician> technicians) {}

  record Technician(String id, boolean amazonCleared) {}
}
