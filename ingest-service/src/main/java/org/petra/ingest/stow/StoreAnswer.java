package org.petra.ingest.stow;

import org.petra.dicom.stow.StowOutcome;

/**
 * What came of a store request.
 *
 * @param outcome of every part
 * @param failedHere whether nothing is stored for reasons that are ours alone, so that it may help
 *     to send it again
 */
record StoreAnswer(StowOutcome outcome, boolean failedHere) {}
