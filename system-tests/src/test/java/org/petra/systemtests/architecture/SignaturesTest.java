package org.petra.systemtests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What may not appear in a public signature, and how things are named. */
@AnalyzeClasses(
    packages = "org.petra",
    importOptions = com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests.class)
class SignaturesTest {

  @ArchTest
  static final ArchRule toolkitsStayInsideTheirRooms =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .should(haveNoTypeOf("org.aoju.bus..", "org.tribuo..", "com.openhtmltopdf.."));

  @ArchTest
  static final ArchRule onlyTheDicomRoomSeesTheToolkit =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.petra.dicom..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.aoju.bus..");

  @ArchTest
  static final ArchRule packagesAreNamedForFeatures =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..controller..",
              "..repository..",
              "..util..",
              "..common..",
              "..impl..",
              "..service..");

  @ArchTest
  static final ArchRule typesAreNamedForWhatTheyAre =
      classes()
          .should()
          .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl|Data)(\\$.*)?")
          .because("such a name says nothing");

  private static ArchCondition<JavaMethod> haveNoTypeOf(String... packages) {
    return new ArchCondition<>("have no parameter or result of another library") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)) {
          return;
        }
        var toolkit = resideInAnyPackage(packages);
        boolean found =
            toolkit.test(method.getRawReturnType())
                || method.getRawParameterTypes().stream()
                    .map(JavaClass::getBaseComponentType)
                    .anyMatch(toolkit);
        if (found) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " shows a toolkit's type"));
        }
      }
    };
  }
}
