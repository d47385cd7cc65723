/**
 * The command demo: everything from an empty machine to a report, through the gateway with keys of
 * its own. Each stage is a class; {@link org.petra.cli.demo.DemoCommand} puts them in order.
 */
@NullMarked
package org.petra.cli.demo;

import org.jspecify.annotations.NullMarked;
