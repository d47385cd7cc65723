package org.petra.cli.stack;

import java.util.List;
import java.util.Locale;

/** The five services and how their processes are started. */
public enum Service {
  // The gateway passes bytes through and the report renders now and then: quick to be there counts.
  GATEWAY("gateway", "gateway", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
  INGEST("ingest-service", "ingest", "-Xmx768m", "-XX:+UseSerialGC"),
  FEATURE("feature-service", "feature", "-Xmx2g", "-XX:+UseSerialGC"),
  // Predictions are answered while trainings fill the heap: the serial collector stops them for a
  // quarter of a second at times. The policy lets what trains, and what compiles it, be of lower
  // priority than requests.
  MODEL(
      "model-service",
      "model",
      "-Xmx1g",
      "-XX:+UseG1GC",
      "-XX:ThreadPriorityPolicy=1",
      "-XX:CompilerThreadPriority=4"),
  REPORT("report-service", "report", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final String module;
  private final String schema;
  private final List<String> javaOptions;

  Service(String module, String schema, String... javaOptions) {
    this.module = module;
    this.schema = schema;
    this.javaOptions = List.of(javaOptions);
  }

  /** The module, which also names log and mark. */
  public String module() {
    return module;
  }

  /** Whether it has a schema of its own. */
  public boolean usesDatabase() {
    return this != GATEWAY;
  }

  /** Its role in the database. */
  public String role() {
    return "petra_" + schema;
  }

  /** The environment key under which the others find it. */
  public String urlKey() {
    return "PETRA_" + schema.toUpperCase(Locale.ROOT) + "_URL";
  }

  /** Heap limit, collector and compiler. */
  public List<String> javaOptions() {
    return javaOptions;
  }
}
