package org.petra.model.training;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.http.Page;
import org.petra.contracts.model.Training;
import org.petra.contracts.model.TrainingRequest;
import org.petra.support.paging.Paging;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes trainings, shows, cancels and resumes them. */
@RestController
@Tag(name = "Trainings", description = "Ask for versions and follow the jobs that make them")
class TrainingEndpoint {

  private final TrainingSubmission submission;
  private final TrainingResumption resumption;
  private final TrainingStore trainings;

  TrainingEndpoint(
      TrainingSubmission submission, TrainingResumption resumption, TrainingStore trainings) {
    this.submission = submission;
    this.resumption = resumption;
    this.trainings = trainings;
  }

  /** Asks for a new version of a model; 202 with the training's address. */
  @PostMapping("/api/v1/models/{name}/versions")
  @Operation(summary = "Ask for a new version; 202 with the Location to follow")
  @ApiResponse(responseCode = "202", description = "Frozen and queued; Location is the training")
  @ApiResponse(responseCode = "409", description = "CONFLICT: the name has another label")
  @ApiResponse(responseCode = "422", description = "The detail names what of the request cannot be")
  ResponseEntity<Training> train(@PathVariable String name, @RequestBody TrainingRequest request) {
    UUID id = submission.submit(name, request);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/trainings/" + id))
        .body(training(id));
  }

  /** Trainings, newest first. */
  @GetMapping("/api/v1/trainings")
  @Operation(summary = "Trainings, newest first")
  Page<Training> trainings(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") int limit) {
    Paging paging = new Paging(cursor, limit);
    return paging.page(
        trainings.page(paging.cursorOr(Long.MAX_VALUE), paging.fetch()),
        TrainingStore.Numbered::number,
        TrainingStore.Numbered::training);
  }

  /** A training; 404 if there is none of this id. */
  @GetMapping("/api/v1/trainings/{id}")
  @Operation(summary = "How far a training is, and what it made")
  Training training(@PathVariable UUID id) {
    return trainings.find(id).orElseThrow(() -> ProblemException.notFound("training", id));
  }

  /** Cancels a training, again without effect; 409 if it has ended otherwise. */
  @DeleteMapping("/api/v1/trainings/{id}")
  @Operation(summary = "Cancel a training")
  Training cancel(@PathVariable UUID id) {
    boolean cancelled = trainings.cancel(id);
    Training training = training(id);
    if (!cancelled && training.state() != Training.State.CANCELLED) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          ErrorCode.CONFLICT,
          "The training has ended as " + training.state() + "; there is nothing to cancel.");
    }
    return training;
  }

  /** Resumes a cancelled or failed training; 409 if it is neither. */
  @PostMapping("/api/v1/trainings/{id}/resume")
  @Operation(summary = "Resume a cancelled or failed training; finished folds are not repeated")
  @ApiResponse(responseCode = "202", description = "Queued again")
  @ApiResponse(responseCode = "409", description = "CONFLICT: it is neither cancelled nor failed")
  ResponseEntity<Training> resume(@PathVariable UUID id) {
    training(id);
    boolean resumed = resumption.resume(id);
    Training training = training(id);
    if (!resumed) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          ErrorCode.CONFLICT,
          "The training is " + training.state() + "; only a cancelled or failed one is resumed.");
    }
    return ResponseEntity.accepted().location(URI.create("/api/v1/trainings/" + id)).body(training);
  }
}
