package org.petra.cli.stack;

import java.util.List;

/**
 * What is started where.
 *
 * @param home the project
 * @param data the data directory
 * @param port the public port, on loopback
 * @param cohorts cohorts beside {@code default} whose poster has a key
 */
public record StackSettings(PetraHome home, DataDirectory data, int port, List<String> cohorts) {

  /** A stack's address for people and clients. */
  public String url() {
    return "http://localhost:" + port;
  }
}
