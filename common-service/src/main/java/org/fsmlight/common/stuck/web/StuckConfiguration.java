package org.fsmlight.common.stuck.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Registers the HTTP API of stuck work. */
@Configuration(proxyBeanMethods = false)
@Import(StuckController.class)
public class StuckConfiguration {}
