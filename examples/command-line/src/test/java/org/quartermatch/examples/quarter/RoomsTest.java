package org.quartermatch.examples.quarter;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/**
 * The walls between files, report, testkit and the command line: who may know whom, down to single
 * packages. The library keeps its own.
 */
@AnalyzeClasses(packages = "org.quartermatch", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  private static final String FILES = "org.quartermatch.files..";
  private static final String REPORT = "org.quartermatch.report..";
  private static final String TESTKIT = "org.quartermatch.testkit..";
  private static final String EXAMPLES = "org.quartermatch.examples..";

  @ArchTest
  static final ArchRule noCircles =
      slices()
          .assignedFrom(
              new SliceAssignment() {
                @Override
                public String getDescription() {
                  return "packages above the library";
                }

                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                  String name = type.getPackageName();
                  return name.matches("org\\.quartermatch\\.(files|report|testkit|examples)\\b.*")
                      ? SliceIdentifier.of(name)
                      : SliceIdentifier.ignore();
                }
              })
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule filesKnowNoPages =
      noClasses()
          .that()
          .resideInAPackage(FILES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(REPORT, TESTKIT, EXAMPLES);

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsItsParser =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.quartermatch.examples.quarter")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule pagesKnowNeitherEnginesNorFiles =
      noClasses()
          .that()
          .resideInAPackage("org.quartermatch.report.page")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.quartermatch..")
                  .and(not(resideInAPackage("org.quartermatch.report.page"))));

  /** The oracle and the checker of plans would prove nothing if they used what they check. */
  @ArchTest
  static final ArchRule theOracleSharesNothingWithTheLibrary =
      noClasses()
          .that()
          .resideInAnyPackage("org.quartermatch.testkit.oracle", "org.quartermatch.testkit.plan")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.quartermatch..").and(not(resideInAPackage(TESTKIT))));
}
