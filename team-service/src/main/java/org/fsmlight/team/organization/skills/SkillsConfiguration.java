package org.fsmlight.team.organization.skills;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the configured skills. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Skills.class)
class SkillsConfiguration {}
