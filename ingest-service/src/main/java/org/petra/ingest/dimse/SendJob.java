package org.petra.ingest.dimse;

import java.util.UUID;

/** The job of a transmission. */
record SendJob(UUID transmissionId) {}
