package org.petra.ingest.retrieve;

import java.util.List;
import java.util.Optional;
import org.petra.dicom.part10.TransferSyntax;
import org.petra.dicom.pixel.Pixels;
import org.petra.dicom.stow.ContentType;
import org.petra.ingest.study.StoredInstance;
import org.petra.support.problem.ProblemException;

/**
 * How stored instances are given to a client.
 *
 * @param single whether the one instance is the body itself and not a part of one
 * @param transferSyntaxUid in which all are given; empty for each as it is stored
 */
record Rendition(boolean single, Optional<String> transferSyntaxUid) {

  private static final String AS_STORED = "*";

  /**
   * The first rendition that the client accepts and that can be made of every instance.
   *
   * @throws ProblemException 406 if there is none
   */
  static Rendition choose(AcceptHeader accept, List<StoredInstance> instances, boolean one) {
    return accept.ranges().stream()
        .flatMap(range -> of(range, one).stream())
        .filter(rendition -> instances.stream().allMatch(rendition::canGive))
        .findFirst()
        .orElseThrow(
            () ->
                AcceptHeader.notAcceptable(
                    "Instances are given as multipart/related; type=\"application/dicom\" with"
                        + " transfer-syntax=* as stored, and those whose pixels can be decoded in any"
                        + " uncompressed transfer syntax."));
  }

  private boolean canGive(StoredInstance instance) {
    String wanted = transferSyntaxUid.orElse(instance.transferSyntaxUid());
    return wanted.equals(instance.transferSyntaxUid())
        || (TransferSyntax.isUncompressed(wanted)
            && (!instance.hasPixels() || Pixels.canDecode(instance.transferSyntaxUid())));
  }

  private static Optional<Rendition> of(ContentType range, boolean one) {
    Optional<String> syntax = syntax(range);
    if (range.is("*", "*")) {
      return Optional.of(new Rendition(false, syntax));
    }
    if (range.is("multipart", "related") || range.is("multipart", "*")) {
      String type = range.parameter("type").orElse("application/dicom");
      boolean dicom = type.equalsIgnoreCase("application/dicom") || type.equals("*/*");
      return dicom ? Optional.of(new Rendition(false, syntax)) : Optional.empty();
    }
    return one && range.is("application", "dicom")
        ? Optional.of(new Rendition(true, syntax))
        : Optional.empty();
  }

  private static Optional<String> syntax(ContentType range) {
    String wanted =
        range.parameter("transfer-syntax").orElse(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    return wanted.equals(AS_STORED) ? Optional.empty() : Optional.of(wanted);
  }
}
