package org.petra.ingest.changes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.petra.contracts.cases.CaseChange;
import org.petra.contracts.cases.ChangeFeed;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The change feed, for clients. */
@Tag(name = "Changes")
@RestController
class ChangesEndpoint {

  private static final int MAX_LIMIT = 1000;

  private final Changes changes;

  ChangesEndpoint(Changes changes) {
    this.changes = changes;
  }

  /** What became of cases after a place in the feed; {@code limit} 1 to 1000. */
  @Operation(
      summary = "What became of cases: complete, extracted, failed, re-opened; limit 1 to 1000.",
      description =
          "Start with after=0 and go on with the answer's next. The sequence has no gap, also under"
              + " concurrent changes, so a reader who goes on after what he saw misses nothing.")
  @GetMapping("/api/v1/changes")
  ChangeFeed after(
      @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
    if (after < 0) {
      throw ProblemException.malformed("after must be 0 or the next of an answer.");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw ProblemException.malformed("limit must lie between 1 and " + MAX_LIMIT + ".");
    }
    List<CaseChange> items = changes.after(after, limit);
    return new ChangeFeed(items, items.isEmpty() ? after : items.getLast().sequence());
  }
}
