/**
 * Cases and clinical records as ingest tells them. Every other service knows a case by its id
 * alone.
 */
@NullMarked
package org.petra.contracts.cases;

import org.jspecify.annotations.NullMarked;
