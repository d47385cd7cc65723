/**
 * Reports of model versions as JSON, HTML and PDF, and the dashboard's page. It computes no number;
 * it shows those of the model service.
 */
@NullMarked
package org.petra.report;

import org.jspecify.annotations.NullMarked;
