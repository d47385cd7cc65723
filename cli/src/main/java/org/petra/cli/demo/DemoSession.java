package org.petra.cli.demo;

import org.petra.cli.client.PetraClient;
import org.petra.cli.stack.DataDirectory;
import org.petra.cli.stack.Keys;
import org.petra.cli.terminal.CommandFailure;
import org.petra.cli.terminal.Terminal;

/**
 * What every stage works with: the gateway's address, the demo's own keys and the terminal.
 *
 * @param terminal where progress is shown
 * @param url the gateway
 * @param keys one for each role and cohort
 */
record DemoSession(Terminal terminal, String url, Keys keys) {

  /** The cohort of the bundled real study. */
  static final String BUNDLED = "bundled";

  /** The cohort of the simulated patients. */
  static final String SIMULATED = "simulated";

  /** A session over {@code data}. */
  static DemoSession of(Terminal terminal, String url, DataDirectory data) {
    return new DemoSession(terminal, url, new Keys(data));
  }

  /** A client with the key of a cohort's poster. */
  PetraClient poster(String cohort) {
    return client(Keys.posterName(cohort));
  }

  /** A client with the scientist's key. */
  PetraClient scientist() {
    return client(Keys.SCIENTIST);
  }

  private PetraClient client(String key) {
    return new PetraClient(
        url,
        keys.of(key).orElseThrow(() -> new CommandFailure("The stack made no key " + key + ".")));
  }
}
