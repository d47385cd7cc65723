/**
 * The embedded stack: PostgreSQL and the five services as processes over one data directory. A
 * process that outlived its launcher is found and stopped before the next start.
 */
@NullMarked
package org.petra.cli.stack;

import org.jspecify.annotations.NullMarked;
