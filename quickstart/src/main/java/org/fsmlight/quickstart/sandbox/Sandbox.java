package org.fsmlight.quickstart.sandbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What the embedded start adds to its gateway; needs its mail sink and push stand-in as beans, and
 * the demo world as configuration.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoWorld.class)
@Import({
  SandboxPage.class,
  SandboxProblems.class,
  DemoController.class,
  LiveTeam.class,
  MailsController.class,
  PushesController.class,
  SmtpFaultsController.class
})
public class Sandbox {}
