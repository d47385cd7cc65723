/** Requests for extraction and their outcome for each case. The feature service owns them. */
@NullMarked
package org.petra.contracts.extraction;

import org.jspecify.annotations.NullMarked;
