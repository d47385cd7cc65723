package org.petra.dicom.dimse;

import java.util.Arrays;
import java.util.Optional;
import org.aoju.bus.image.metric.ApplicationEntity;
import org.aoju.bus.image.metric.internal.pdu.AAssociateAC;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;
import org.aoju.bus.image.metric.internal.pdu.Presentation;

/** An application entity that decides presentation contexts by {@link SupportedSyntax}. */
final class AcceptingEntity extends ApplicationEntity {

  private static final long serialVersionUID = 1L;

  AcceptingEntity(String title) {
    super(title);
    setAssociationAcceptor(true);
    setAssociationInitiator(false);
  }

  /** Of several transfer syntaxes the first that is known: the peer's order is its preference. */
  @Override
  protected Presentation negotiate(AAssociateRQ request, AAssociateAC answer, Presentation asked) {
    String abstractSyntax = asked.getAbstractSyntax();
    boolean verification = SupportedSyntax.isVerification(abstractSyntax);
    if (!verification && !SupportedSyntax.isStorage(abstractSyntax)) {
      return new Presentation(
          asked.getPCID(), Presentation.ABSTRACT_SYNTAX_NOT_SUPPORTED, asked.getTransferSyntax());
    }
    Optional<String> syntax =
        Arrays.stream(asked.getTransferSyntaxes())
            .filter(SupportedSyntax::isTransferSyntax)
            .findFirst();
    int result =
        syntax.isPresent() ? Presentation.ACCEPTANCE : Presentation.TRANSFER_SYNTAX_NOT_SUPPORTED;
    return new Presentation(asked.getPCID(), result, syntax.orElse(asked.getTransferSyntax()));
  }
}
