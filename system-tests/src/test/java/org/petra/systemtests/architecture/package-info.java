/**
 * Proof that the arrows of ARCHITECTURE.md are the only ones. Every module's compiled classes are
 * read.
 */
package org.petra.systemtests.architecture;
