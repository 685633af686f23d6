package dev.stile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.NullMarked;

/** Keeps the structure that the architecture document describes. */
@AnalyzeClasses(packages = "dev.stile", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.stile.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule leavesKnowNobody =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..scene..",
              "..seal..",
              "..puzzle..",
              "..trajectory..",
              "..signal..",
              "..work..",
              "..limit..",
              "..report..")
          .should()
          .dependOnClassesThat(
              new DescribedPredicate<JavaClass>("another package of Stile") {
                @Override
                public boolean test(JavaClass other) {
                  return other.getPackageName().startsWith("dev.stile.")
                      && !other
                          .getPackageName()
                          .matches(
                              "dev\\.stile\\.(scene|seal|puzzle|trajectory|signal|work|limit|report)(\\..*)?");
                }
              });

  @ArchTest
  static final ArchRule assessmentKnowsEvidenceOnly =
      onlyKnows("dev.stile.assessment..", "dev.stile.trajectory..", "dev.stile.signal..");

  @ArchTest
  static final ArchRule policyDecidesWithoutTheWire =
      onlyKnows(
          "dev.stile.policy..",
          "dev.stile.assessment..",
          "dev.stile.trajectory..",
          "dev.stile.signal..",
          "dev.stile.work..",
          "dev.stile.scene..",
          "dev.stile.limit..");

  @ArchTest
  static final ArchRule accessKnowsScenesOnly =
      onlyKnows("dev.stile.access..", "dev.stile.scene..");

  @ArchTest
  static final ArchRule challengeKnowsNoAdapterAndNoWire =
      onlyKnows(
          "dev.stile.challenge..",
          "dev.stile.policy..",
          "dev.stile.assessment..",
          "dev.stile.signal..",
          "dev.stile.puzzle..",
          "dev.stile.seal..",
          "dev.stile.scene..",
          "dev.stile.limit..",
          "dev.stile.work..",
          "dev.stile.trajectory..");

  @ArchTest
  static final ArchRule storesImplementPorts =
      onlyKnows(
          "dev.stile.store..",
          "dev.stile.challenge..",
          "dev.stile.limit..",
          "dev.stile.assessment..",
          "dev.stile.trajectory..",
          "dev.stile.report..");

  @ArchTest
  static final ArchRule httpNeverSeesTheStores =
      noClasses()
          .that()
          .resideInAPackage("dev.stile.http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.stile.store..", "dev.stile.app..");

  @ArchTest
  static final ArchRule wireTypesStayAtTheEdge =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.stile.http..", "dev.stile.store..", "dev.stile.app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.eclipse.jetty..", "tools.jackson..", "java.sql..", "java.net.http..");

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .should(
              new ArchCondition<JavaClass>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  JavaPackage home = type.getPackage();
                  if (!home.isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, home.getName()));
                  }
                }
              });

  @ArchTest
  static final ArchRule timeAndChanceComeInThroughConstructors =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.stile.app..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callConstructor(SecureRandom.class)
          .orShould()
          .callConstructor(Random.class)
          .orShould()
          .callMethod(Math.class, "random");

  @ArchTest
  static final ArchRule nothingStaticChanges = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule fieldsArePrivate =
      noFields()
          .that()
          .areNotStatic()
          .should()
          .bePublic()
          .orShould()
          .haveModifier(JavaModifier.PROTECTED);

  @ArchTest
  static final ArchRule nothingPrintsOnItsOwn = noClasses().should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule noDrawers =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("DTO");

  private static ArchRule onlyKnows(String home, String... friends) {
    String[] allowed = java.util.Arrays.copyOf(friends, friends.length + 1);
    allowed[friends.length] = home;
    return noClasses()
        .that()
        .resideInAPackage(home)
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("dev.stile..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(allowed))));
  }
}
