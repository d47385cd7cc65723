package org.petra.dicom;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ToolkitTest {

  private static final String TOOLKIT = "org.aoju..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.petra.dicom");

  @Test
  void isSeenByTwoPackagesOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.petra.dicom.part10", "org.petra.dicom.dimse")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(TOOLKIT)
        .check(CLASSES);
  }

  @Test
  void leavesCodecsToTheirPackages() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.petra.dicom.codec..", "org.petra.dicom.pixel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.petra.dicom.codec..", "com.twelvemonkeys..")
        .check(CLASSES);
  }

  @Test
  void appearsInNoPublicSignature() {
    noMethods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should()
        .haveRawReturnType(resideInAPackage(TOOLKIT))
        .orShould()
        .haveRawParameterTypes(anyElementThat(resideInAPackage(TOOLKIT)))
        .check(CLASSES);
  }
}
