package org.petra.cli.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.petra.cli.client.StowAnswer;
import org.petra.cli.client.StowClient;
import org.petra.cli.terminal.CommandFailure;
import org.petra.cli.terminal.Progress;
import org.petra.dicom.part10.DicomObject;
import org.petra.simulator.SimulatedCohort;
import org.petra.simulator.SimulatedPatient;

/**
 * The stage that makes the simulated cohort and posts it: several patients a STOW-RS request, then
 * each patient's clinical record, then the word that the case is complete. While one request is
 * under way the patients of the next are made.
 */
final class CohortUpload {

  private static final int PATIENTS_A_REQUEST = 5;
  private static final int OBJECT_BYTES = 64 * 1024;

  private final StowClient stow;
  private final CaseClient cases;
  private final SplitCases split = new SplitCases();

  CohortUpload(DemoSession session) {
    this.stow = new StowClient(session.poster(DemoSession.SIMULATED));
    this.cases = new CaseClient(session.poster(DemoSession.SIMULATED), DemoSession.SIMULATED);
  }

  /** Makes and posts {@code cohort}; returns its cases by part. */
  SplitCases run(SimulatedCohort cohort, Progress progress) {
    try (ExecutorService sender = Executors.newSingleThreadExecutor()) {
      Future<?> sending = null;
      Iterator<SimulatedPatient> patients = cohort.patients().iterator();
      while (patients.hasNext()) {
        List<SimulatedPatient> batch = new ArrayList<>();
        while (patients.hasNext() && batch.size() < PATIENTS_A_REQUEST) {
          batch.add(patients.next());
        }
        if (sending != null) {
          await(sending);
        }
        sending = sender.submit(() -> send(batch, progress));
      }
      if (sending != null) {
        await(sending);
      }
      return split;
    }
  }

  private static void await(Future<?> sending) {
    try {
      sending.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof CommandFailure failure
          ? failure
          : new CommandFailure("Posting the simulated cohort failed: " + e.getCause() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Interrupted while posting the simulated cohort.", e);
    }
  }

  private void send(List<SimulatedPatient> batch, Progress progress) {
    List<BodyPublisher> objects = new ArrayList<>();
    for (SimulatedPatient patient : batch) {
      for (DicomObject object : patient.objects()) {
        objects.add(BodyPublishers.ofByteArray(bytes(object)));
      }
    }
    StowAnswer answer = stow.store(objects);
    if (!answer.isComplete()) {
      throw new CommandFailure(
          answer.failed().size()
              + answer.unreadable()
              + " objects of the simulated cohort were refused.");
    }
    for (SimulatedPatient patient : batch) {
      UUID caseId = cases.caseOf(patient.studyInstanceUid());
      cases.put(caseId, patient.clinical());
      cases.complete(caseId);
      split.add(patient, caseId);
      progress.step();
    }
  }

  private static byte[] bytes(DicomObject object) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(OBJECT_BYTES);
    try {
      object.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing a simulated object to memory", e);
    }
    return out.toByteArray();
  }
}
