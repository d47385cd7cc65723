package org.petra.dicom.dimse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is no DICOM at all, or stops in the middle: the provider drops it and serves the next. */
class HostilePeerTest {

  private static final int PATIENCE_MILLIS = 20_000;

  private Received received;

  @BeforeEach
  void start() throws IOException {
    received = new Received();
  }

  @AfterEach
  void stop() {
    received.close();
  }

  @Test
  void dropsRandomBytes() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      byte[] noise = new byte[random.nextInt(2000)];
      random.nextBytes(noise);
      if (noise.length > 0 && i % 2 == 0) {
        noise[0] = (byte) (1 + random.nextInt(7));
      }
      if (noise.length > 5 && i % 4 == 0) {
        Arrays.fill(noise, 2, 4, (byte) 0);
      }
      try (Socket socket = new Socket("127.0.0.1", received.port())) {
        socket.getOutputStream().write(noise);
      } catch (IOException e) {
        // It closed the connection before all was written, as it may.
      }
    }
    received.scu().echo();
  }

  @Test
  void dropsAPduThatSaysItIsHuge() throws IOException {
    for (int length : new int[] {-1, Integer.MAX_VALUE, 1 << 30, 0}) {
      for (int type = 1; type <= 8; type++) {
        try (Socket socket = new Socket("127.0.0.1", received.port())) {
          DataOutputStream out = new DataOutputStream(socket.getOutputStream());
          out.writeByte(type);
          out.writeByte(0);
          out.writeInt(length);
          out.flush();
          assertEnds(socket);
        }
      }
    }
    received.scu().echo();
  }

  @Test
  void dropsWhoStopsInTheMiddleOfAPdu() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", received.port())) {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeByte(1);
      out.writeByte(0);
      out.writeInt(500);
      out.write(new byte[100]);
      out.flush();
      assertEnds(socket);
    }
    received.scu().echo();
  }

  @Test
  void dropsWhoSaysNothing() throws IOException {
    List<Socket> silent = new ArrayList<>();
    for (int i = 0; i < 3 * Received.MAX_ASSOCIATIONS; i++) {
      silent.add(new Socket("127.0.0.1", received.port()));
    }
    for (Socket socket : silent) {
      assertEnds(socket);
      socket.close();
    }
    received.scu().echo();
  }

  /** Reads until the provider ends the connection. */
  private static void assertEnds(Socket socket) throws IOException {
    socket.setSoTimeout(PATIENCE_MILLIS);
    try (InputStream in = socket.getInputStream()) {
      assertThat(in.readAllBytes().length).isLessThan(100);
    } catch (java.net.SocketException e) {
      // A reset is an end as well.
    }
  }
}
