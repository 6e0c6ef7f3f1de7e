package org.fsmlight.common;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.fsmlight.architecture.CommonRules;

@AnalyzeClasses(packages = "org.fsmlight.common", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest static final ArchTests rules = ArchTests.in(CommonRules.class);
}
