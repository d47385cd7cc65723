package org.petra.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects on their way into the store: received one after the other into one file, and kept
 * together, so that one force makes all of them durable. Not for use by several threads.
 */
public final class Intake implements AutoCloseable {

  /** What a store does to keep objects. */
  interface Keeper {

    /**
     * Makes objects durable and findable; those that are there already may be left alone.
     *
     * @param objects of different digests
     * @param from where they are staged
     */
    void keep(List<Staged> objects, Intake from) throws IOException;
  }

  private static final int FIRST_BUFFER_BYTES = 1 << 16;

  /** A CT slice with its header fits; an object that does is written at once and read from here. */
  private static final int MAX_BUFFER_BYTES = 1 << 20;

  private final Keeper keeper;
  private final Path file;
  private final FileChannel channel;
  private final MessageDigest sha256 = Digest.sha256();
  private byte[] buffer = new byte[FIRST_BUFFER_BYTES];
  private @Nullable Staged buffered;
  private long end;

  Intake(Keeper keeper, Path file) throws IOException {
    this.keeper = keeper;
    this.file = file;
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /**
   * Receives an object to the end of the stream, which is not closed. Nothing of it is left behind
   * if the stream fails.
   */
  public Staged stage(InputStream in) throws IOException {
    boolean complete = false;
    try {
      Staged staged = receive(in);
      complete = true;
      return staged;
    } finally {
      if (!complete && channel.size() > end) {
        channel.truncate(end); // gives a full disk its room back
      }
    }
  }

  private Staged receive(InputStream in) throws IOException {
    sha256.reset();
    buffered = null;
    long at = end;
    int filled = fill(in);
    boolean whole = filled < buffer.length;
    while (filled > 0) {
      sha256.update(buffer, 0, filled);
      write(filled, at);
      at += filled;
      filled = whole ? 0 : in.readNBytes(buffer, 0, buffer.length);
    }
    Staged staged = new Staged(end, at - end, Digest.hexadecimal(sha256));
    buffered = whole ? staged : null;
    end = at;
    return staged;
  }

  /** Fills the buffer, which grows to its limit before it counts as full. */
  private int fill(InputStream in) throws IOException {
    int filled = in.readNBytes(buffer, 0, buffer.length);
    while (filled == buffer.length && buffer.length < MAX_BUFFER_BYTES) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      filled += in.readNBytes(buffer, filled, buffer.length - filled);
    }
    return filled;
  }

  private void write(int count, long at) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
    while (bytes.hasRemaining()) {
      channel.write(bytes, at + bytes.position());
    }
  }

  /** The bytes of a staged object, to be read before another is staged. */
  public InputStream open(Staged staged) {
    return staged.equals(buffered)
        ? new ByteArrayInputStream(buffer, 0, (int) staged.length())
        : new FileRange(channel, staged.offset(), staged.length());
  }

  /** Takes the space of the object staged last back; of another it stays unused. */
  public void discard(Staged staged) {
    if (staged.offset() + staged.length() == end) {
      end = staged.offset();
    }
  }

  /** How many bytes are staged. */
  public long size() {
    return end;
  }

  /**
   * Keeps some of what is staged and drops the rest; afterwards nothing more can be staged. On
   * return these objects can be found and would survive a loss of power. Keeping bytes that are
   * there already changes nothing.
   */
  public void keep(Collection<Staged> kept) throws IOException {
    Map<String, Staged> distinct = new LinkedHashMap<>();
    kept.forEach(staged -> distinct.putIfAbsent(staged.digest(), staged));
    keeper.keep(List.copyOf(distinct.values()), this);
  }

  /** The file in which everything is staged. */
  Path file() {
    return file;
  }

  /** Adds a table to the end of what is staged. */
  void append(ByteBuffer table) throws IOException {
    long at = end - table.position();
    while (table.hasRemaining()) {
      channel.write(table, at + table.position());
    }
    end = at + table.position();
  }

  /** Returns when what is staged would survive a loss of power. */
  void force() throws IOException {
    channel.truncate(end);
    channel.force(true);
  }

  /** Drops what is not kept. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}
