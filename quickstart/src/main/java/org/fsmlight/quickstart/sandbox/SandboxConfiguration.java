package org.fsmlight.quickstart.sandbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Adds the sandbox to the gateway of the embedded start. Needs the mail sink and the push stand-in
 * as beans, and the demo as configuration.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoWorld.class)
@Import({
  SandboxPage.class,
  SandboxProblems.class,
  DemoController.class,
  TechnicianStatesClient.class,
  MailsController.class,
  PushesController.class,
  PushFaultsController.class,
  SmtpFaultsController.class
})
public class SandboxConfiguration {}
