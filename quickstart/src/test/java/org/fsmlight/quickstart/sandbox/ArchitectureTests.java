package org.fsmlight.quickstart.sandbox;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.fsmlight.architecture.HouseRules;

@AnalyzeClasses(
    packages = "org.fsmlight.quickstart.sandbox",
    importOptions = DoNotIncludeTests.class)
class ArchitectureTests {
  @ArchTest static final ArchTests rules = ArchTests.in(HouseRules.class);
}
