/**
 * The four classifiers, fitted and applied through Tribuo. No type of Tribuo leaves this package.
 */
@NullMarked
package org.petra.model.classifier;

import org.jspecify.annotations.NullMarked;
