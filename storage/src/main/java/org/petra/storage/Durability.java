package org.petra.storage;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes things durable, many at a time. */
final class Durability {

  /** A disk with a journal writes what so many threads ask for in one go; a server likewise. */
  private static final int MAX_THREADS = 16;

  /** Does something to one of many. */
  interface Force<T> {
    void apply(T one) throws IOException;
  }

  private Durability() {}

  /** Makes all of them durable, many at a time, and fails if any does. */
  static <T> void forceAll(Collection<T> all, Force<T> force) throws IOException {
    if (all.size() < 2) {
      for (T one : all) {
        force.apply(one);
      }
      return;
    }
    List<Future<?>> results = new ArrayList<>(all.size());
    try (ExecutorService threads =
        Executors.newFixedThreadPool(Math.min(MAX_THREADS, all.size()))) {
      for (T one : all) {
        results.add(
            threads.submit(
                () -> {
                  force.apply(one);
                  return null;
                }));
      }
    }
    for (Future<?> result : results) {
      if (result.state() != Future.State.SUCCESS) {
        throw new IOException("not durable", result.exceptionNow());
      }
    }
  }

  /** Returns when the file's bytes would survive a loss of power. */
  static void forceFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Returns when the names in the directory would survive a loss of power. */
  static void forceDirectory(Path directory) throws IOException {
    if (File.separatorChar == '\\') {
      return; // Windows neither can open a directory nor needs to
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
