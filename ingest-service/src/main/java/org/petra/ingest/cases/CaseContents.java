package org.petra.ingest.cases;

import java.util.List;
import java.util.Map;
import org.petra.contracts.cases.CaseManifest;
import org.petra.contracts.cases.CaseManifest.ImageManifest;
import org.petra.ingest.cases.Assembly.Assembled;
import org.petra.ingest.cases.Assembly.Image;
import org.petra.ingest.cases.Assembly.Refused;
import org.petra.ingest.cases.CaseAssembler.SeriesOfStudy;
import org.petra.ingest.study.Series;
import org.petra.ingest.study.Studies;
import org.petra.ingest.study.StudyContents;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The series and regions of a case, from the index. Call it inside a transaction. */
@Component
class CaseContents {

  private final Studies studies;
  private final StudyContents contents;

  CaseContents(Studies studies, StudyContents contents) {
    this.studies = studies;
    this.contents = contents;
  }

  /** The case put together, or why it cannot be. */
  Assembly assemble(StudyCase of) {
    String uid = of.studyInstanceUid();
    List<Series> series = studies.findById(uid).orElseThrow().series();
    return new CaseAssembler(
            series.stream()
                .map(
                    s ->
                        new SeriesOfStudy(
                            s.seriesInstanceUid(), s.modality(), s.frameOfReferenceUid()))
                .toList(),
            contents.regions(uid))
        .assemble();
  }

  /**
   * What a worker needs of the case as it is now.
   *
   * @throws ProblemException 409 with the problem's code if the study is no case
   */
  CaseManifest manifest(StudyCase of) {
    return switch (assemble(of)) {
      case Refused refused ->
          throw new ProblemException(
              HttpStatus.CONFLICT, refused.problem().code(), refused.problem().detail());
      case Assembled assembled -> {
        Map<String, List<String>> digests = contents.digests(of.studyInstanceUid());
        yield new CaseManifest(
            of.caseId(),
            of.cohort(),
            of.simulated(),
            of.revision(),
            assembled.images().stream().map(image -> manifest(image, digests)).toList());
      }
    };
  }

  private static ImageManifest manifest(Image image, Map<String, List<String>> digests) {
    return new ImageManifest(
        image.modality(),
        image.seriesInstanceUid(),
        digests.getOrDefault(image.seriesInstanceUid(), List.of()),
        image.regionDigests());
  }
}
