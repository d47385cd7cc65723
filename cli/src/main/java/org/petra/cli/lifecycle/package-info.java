/**
 * The commands up, down and status, and the supervisor that {@code up} leaves behind. They meet in
 * the data directory's {@code run} folder.
 */
@NullMarked
package org.petra.cli.lifecycle;

import org.jspecify.annotations.NullMarked;
