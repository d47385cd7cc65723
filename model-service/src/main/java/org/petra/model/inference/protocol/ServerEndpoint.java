package org.petra.model.inference.protocol;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.petra.model.registry.Build;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the protocol asks of the server itself. */
@RestController
@Tag(name = "Open Inference Protocol", description = "Version 2, over HTTP and JSON")
class ServerEndpoint {

  private final JdbcClient sql;

  ServerEndpoint(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * The protocol's description of a server.
   *
   * @param name what it is
   * @param version which
   * @param extensions none
   */
  record ServerMetadata(String name, String version, List<String> extensions) {}

  /** Name and version of the server. */
  @GetMapping({"/v2", "/v2/"})
  @Operation(summary = "Name and version of the server")
  ServerMetadata server() {
    return new ServerMetadata("petra", Build.CURRENT.version(), List.of());
  }

  /** Whether the server answers at all. */
  @GetMapping("/v2/health/live")
  @Operation(summary = "Whether the server answers")
  Map<String, Boolean> live() {
    return Map.of("live", true);
  }

  /** Whether models can be read; 503 if not. */
  @GetMapping("/v2/health/ready")
  @Operation(summary = "Whether models can be read")
  ResponseEntity<Map<String, Boolean>> ready() {
    boolean ready = databaseAnswers();
    return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .body(Map.of("ready", ready));
  }

  private boolean databaseAnswers() {
    try {
      return sql.sql("SELECT 1").query(Integer.class).single() == 1;
    } catch (DataAccessException e) {
      return false;
    }
  }
}
