package org.petra.systemtests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arrows between rooms, each room's list being all of Petra and all of the libraries that it
 * may see.
 */
@AnalyzeClasses(
    packages = "org.petra",
    importOptions = {ImportOption.DoNotIncludeTests.class, NoTestJars.class})
class ArrowsTest {

  private static final String JDK = "java..";
  private static final String NULLNESS = "org.jspecify..";
  private static final String[] SPRING = {
    "org.springframework..",
    "jakarta..",
    "org.slf4j..",
    "tools.jackson..",
    "io.swagger..",
    "com.fasterxml.jackson.annotation..",
    "org.hibernate.annotations..",
    "org.hibernate.type..",
    "com.github.kagkarlsson..",
    "javax.sql.."
  };

  /** Room to what it may see, besides itself, the JDK and the nullness annotations. */
  private static final Map<String, String[]> MAY_SEE = new LinkedHashMap<>();

  static {
    MAY_SEE.put("radiomics", new String[] {});
    MAY_SEE.put("statistics", new String[] {"org.hipparchus.."});
    MAY_SEE.put("contracts", new String[] {});
    MAY_SEE.put(
        "dicom",
        new String[] {
          "org.petra.radiomics..",
          "org.aoju.bus..",
          "com.twelvemonkeys.imageio..",
          "tools.jackson.core..",
          "org.apache.james.mime4j..",
          "javax.crypto..",
          "javax.imageio.."
        });
    MAY_SEE.put("storage", new String[] {"software.amazon.awssdk.."});
    MAY_SEE.put("support", with(SPRING, "org.petra.contracts.."));
    MAY_SEE.put(
        "gateway",
        with(
            SPRING,
            "org.petra.contracts..",
            "org.petra.support..",
            // What Tomcat refuses before any filter sees it is answered in Tomcat.
            "org.apache.catalina.."));
    MAY_SEE.put(
        "ingest",
        with(
            SPRING,
            "org.petra.dicom..",
            "org.petra.storage..",
            "org.petra.contracts..",
            "org.petra.support..",
            "org.apache.commons.csv..",
            "ca.uhn.fhir..",
            "org.hl7.fhir..",
            // RadiomicsException carries the codes of errors in a case's data through the DICOM
            // room.
            "org.petra.radiomics"));
    MAY_SEE.put(
        "feature",
        with(
            SPRING,
            "org.petra.radiomics..",
            "org.petra.dicom..",
            "org.petra.storage..",
            "org.petra.contracts..",
            "org.petra.support..",
            "org.apache.commons.csv..",
            "com.jerolba.carpet..",
            "org.apache.parquet.."));
    MAY_SEE.put(
        "model",
        with(
            SPRING,
            "org.petra.statistics..",
            "org.petra.contracts..",
            "org.petra.support..",
            "org.tribuo..",
            "com.oracle.labs.mlrg.olcut..",
            "com.google.protobuf..",
            // Tribuo trains with LIBSVM and LibLinear and hides their decision values.
            "libsvm..",
            "de.bwaldvogel.liblinear..",
            "ai.onnx.proto.."));
    MAY_SEE.put(
        "report",
        with(
            SPRING,
            "org.petra.contracts..",
            "org.petra.support..",
            "com.openhtmltopdf..",
            "org.thymeleaf..",
            "org.jfree..",
            "org.apache.batik..",
            "org.w3c.dom..",
            "java.awt.."));
    MAY_SEE.put(
        "simulator",
        new String[] {
          "org.petra.dicom..", "org.petra.contracts..",
          // The types of an image, which every public signature of the DICOM room speaks in.
          "org.petra.radiomics.image..", "org.petra.radiomics"
        });
  }

  @ArchTest
  static void everyRoomSeesOnlyWhatItsArrowsAllow(JavaClasses classes) {
    MAY_SEE.forEach(
        (room, seen) -> {
          List<String> allowed =
              new ArrayList<>(List.of(JDK, NULLNESS, "org.petra." + room + ".."));
          allowed.addAll(List.of(seen));
          classes()
              .that()
              .resideInAPackage("org.petra." + room + "..")
              .should()
              .onlyDependOnClassesThat(
                  resideInAnyPackage(allowed.toArray(new String[0])).or(primitiveOrArray()))
              .because("ARCHITECTURE.md gives " + room + " no other arrow")
              .check(classes);
        });
  }

  @ArchTest
  static void noServiceSeesAnother(JavaClasses classes) {
    List<String> services = List.of("gateway", "ingest", "feature", "model", "report");
    for (String service : services) {
      String[] others =
          services.stream()
              .filter(other -> !other.equals(service))
              .map(other -> "org.petra." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("org.petra." + service + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .because("services meet over REST and in durable jobs")
          .check(classes);
    }
  }

  @ArchTest
  static void packagesOfARoomFormNoCycleAtAnyDepth(JavaClasses classes) {
    for (String room : MAY_SEE.keySet()) {
      slices()
          .matching("org.petra." + room + ".(**)")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  private static DescribedPredicate<JavaClass> primitiveOrArray() {
    return DescribedPredicate.describe(
        "are primitive or arrays of such",
        type -> type.getBaseComponentType().isPrimitive() || type.isPrimitive());
  }

  private static String[] with(String[] some, String... more) {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(new String[0]);
  }
}
