package org.fsmlight.amazon.demo;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The demo's companies, as far as the bridge is concerned. */
@ConfigurationProperties("fsm.demo")
record DemoSettings(@DefaultValue List<Company> companies) {

  record Company(String id, @DefaultValue List<Technician> technicians) {}

  record Technician(String id, boolean amazonCleared) {}
}
