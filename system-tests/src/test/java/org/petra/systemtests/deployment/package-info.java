/**
 * Proof that what describes the deployment fits the services. Nothing here needs a Docker engine.
 */
package org.petra.systemtests.deployment;
