package org.petra.gateway.access;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.petra.contracts.http.Role;

/**
 * Which roles may call a method on a path. The first rule that fits decides; what fits none is the
 * scientist's alone.
 *
 * <p>A poster stores, queries and retrieves, puts clinical records and declares complete; a
 * scientist may do all but store; a viewer reads all but DICOM objects, and predicts.
 */
final class AccessPolicy {

  private record Rule(boolean reads, Pattern path, Set<Role> roles) {

    static Rule read(String path, Role... roles) {
      return new Rule(true, Pattern.compile(path), Set.of(roles));
    }

    static Rule write(String path, Role... roles) {
      return new Rule(false, Pattern.compile(path), Set.of(roles));
    }
  }

  private static final List<Pattern> OPEN =
      List.of(
          Pattern.compile("/"),
          Pattern.compile("/favicon\\.ico"),
          Pattern.compile("/dashboard/.*"),
          Pattern.compile("/schemas/[a-z0-9-]+\\.json"),
          Pattern.compile("/swagger-ui(\\.html|/.*)"),
          Pattern.compile("/v3/api-docs(/.*)?"),
          Pattern.compile("/openapi/[a-z]+"),
          Pattern.compile("/actuator/health"),
          Pattern.compile("/v2/health/(live|ready)"));

  private static final List<Rule> RULES =
      List.of(
          Rule.read("/dicom-web/.*", Role.POSTER, Role.SCIENTIST),
          Rule.write("/dicom-web/.*", Role.POSTER),
          // What was received of clinical records may name a patient, so it is no viewer's.
          Rule.read("/(fhir|api/v1/clinical)(/.*)?", Role.POSTER, Role.SCIENTIST),
          Rule.write("/fhir(/[A-Za-z]+)?", Role.POSTER, Role.SCIENTIST),
          Rule.read(
              "/api/v1/(cases|cohorts|changes)(/.*)?", Role.POSTER, Role.SCIENTIST, Role.VIEWER),
          Rule.write("/api/v1/cases/[^/]+/(clinical|complete)", Role.POSTER, Role.SCIENTIST),
          Rule.write("/api/v1/clinical", Role.POSTER, Role.SCIENTIST),
          Rule.read("/api/v1/.*", Role.SCIENTIST, Role.VIEWER),
          Rule.write("/api/v1/models/[^/]+/versions/[^/]+/predict", Role.SCIENTIST, Role.VIEWER),
          Rule.write("/api/v1/predictions", Role.SCIENTIST, Role.VIEWER),
          Rule.read("/v2(/.*)?", Role.SCIENTIST, Role.VIEWER),
          Rule.write("/v2/models/[^/]+(/versions/[^/]+)?/infer", Role.SCIENTIST, Role.VIEWER));

  private AccessPolicy() {}

  /** Whether the path shows no data and loads without a key. */
  static boolean isOpen(String method, String path) {
    return isRead(method) && OPEN.stream().anyMatch(p -> p.matcher(path).matches());
  }

  /** Whether {@code role} may call {@code method} on {@code path}. */
  static boolean allows(Role role, String method, String path) {
    for (Rule rule : RULES) {
      if (rule.reads() == isRead(method) && rule.path().matcher(path).matches()) {
        return rule.roles().contains(role);
      }
    }
    return role == Role.SCIENTIST;
  }

  private static boolean isRead(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }
}
