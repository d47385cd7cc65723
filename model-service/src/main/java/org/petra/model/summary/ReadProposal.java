package org.petra.model.summary;

import java.util.UUID;
import org.petra.contracts.extraction.ProposedRegion;

/**
 * What was proposed for a case's lesion on the CT, beside one reading.
 *
 * @param caseId the case
 * @param reader place of the reader among the lesion's, from 1
 * @param repetition for which time this reader drew it, from 1
 * @param region the comparison; all its parts are null where nothing was tried
 */
record ReadProposal(UUID caseId, int reader, int repetition, ProposedRegion region) {}
