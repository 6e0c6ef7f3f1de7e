package org.fsmlight.notification;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.fsmlight.architecture.ServiceRules;

@AnalyzeClasses(packages = "org.fsmlight.notification", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {
  @ArchTest static final ArchTests rules = ArchTests.in(ServiceRules.class);
}
