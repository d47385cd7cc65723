package org.petra.model.training;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.petra.contracts.model.Training;
import org.petra.support.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Repeats trainings. */
@RestController
@Tag(name = "Trainings", description = "Ask for versions and follow the jobs that make them")
class RepetitionEndpoint {

  private final TrainingRepetition repetition;
  private final TrainingStore trainings;

  RepetitionEndpoint(TrainingRepetition repetition, TrainingStore trainings) {
    this.repetition = repetition;
    this.trainings = trainings;
  }

  /** Trains the same dataset with the same settings again; 404 for an unknown training. */
  @PostMapping("/api/v1/trainings/{id}/repetition")
  @Operation(summary = "Train the same frozen dataset again under the same name, bit for bit")
  @ApiResponse(responseCode = "202", description = "Queued; Location is the new training")
  ResponseEntity<Training> repeat(@PathVariable UUID id) {
    UUID again = repetition.repeat(id);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/trainings/" + again))
        .body(
            trainings.find(again).orElseThrow(() -> ProblemException.notFound("training", again)));
  }
}
