package org.petra.ingest.dimse;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * DIMSE in the configuration.
 *
 * @param enabled whether objects are received over DIMSE
 * @param address of the interface to listen on
 * @param port to listen on; 0 for any free one
 * @param callingAeTitles who may send; others are rejected
 * @param limits what one sender may take
 * @param aeTitle under which we send
 * @param sending how objects go out
 */
@ConfigurationProperties("petra.ingest.dimse")
record DimseProperties(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("127.0.0.1") String address,
    @DefaultValue("11112") int port,
    @DefaultValue List<String> callingAeTitles,
    @DefaultValue Limits limits,
    @DefaultValue("PETRA") String aeTitle,
    @DefaultValue Sending sending) {

  /**
   * Limits of one sender.
   *
   * @param maxPduBytes the longest PDU that is offered
   * @param idleTimeout after so long without a byte an association is aborted
   * @param maxAssociations open at once
   */
  record Limits(
      @DefaultValue("262144") int maxPduBytes,
      @DefaultValue("60s") Duration idleTimeout,
      @DefaultValue("10") int maxAssociations) {}

  /**
   * How objects go out.
   *
   * @param destinations by name, as a request to send names them
   * @param timeout longest wait for any answer
   * @param retryAfter pause after the first failed attempt, doubled after each
   * @param attempts so many, then the transmission has failed
   */
  record Sending(
      @DefaultValue Map<String, Destination> destinations,
      @DefaultValue("30s") Duration timeout,
      @DefaultValue("10s") Duration retryAfter,
      @DefaultValue("8") int attempts) {}

  /**
   * Another application entity.
   *
   * @param host its name or address
   * @param port where it listens
   * @param aeTitle its AE title
   */
  record Destination(String host, int port, String aeTitle) {}
}
