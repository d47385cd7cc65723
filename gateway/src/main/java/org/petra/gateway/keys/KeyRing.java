package org.petra.gateway.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.petra.contracts.http.Role;

/**
 * The keys of a directory: one file a key, named for what it is ({@code scientist}, {@code viewer},
 * {@code poster} for the cohort {@code default}, {@code poster-NAME} for another). Who shares a
 * role is told apart by a key each ({@code scientist-anna}, {@code viewer-tumour-board}).
 *
 * <p>Immutable, so safe for use by many threads.
 */
public final class KeyRing {

  // Looking up a SHA-256 digest takes no time that depends on how much of a wrong key is right.

  private static final int SHORTEST_KEY = 24;

  /** A key's name goes into a header, so it is plain. */
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private final Map<String, Caller> callers;

  private KeyRing(Map<String, Caller> callers) {
    this.callers = Map.copyOf(callers);
  }

  /**
   * Reads the keys of {@code directory}.
   *
   * @throws IllegalStateException if there is none, or one is short, doubled or of an unknown name
   */
  public static KeyRing read(Path directory) {
    Map<String, Caller> callers = new HashMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(".")) {
          continue;
        }
        String key = Files.readString(file).strip();
        if (key.length() < SHORTEST_KEY) {
          throw new IllegalStateException(
              "The key in " + file + " is shorter than " + SHORTEST_KEY + " characters.");
        }
        if (callers.put(digest(key), caller(name, file)) != null) {
          throw new IllegalStateException("The key in " + file + " is also another file's key.");
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          "The keys in " + directory + " cannot be read; set PETRA_KEYS_DIRECTORY.", e);
    }
    if (callers.isEmpty()) {
      throw new IllegalStateException("There is no key in " + directory + "; nobody could get in.");
    }
    return new KeyRing(callers);
  }

  /** Whose key this is; empty for a key that is not here. */
  public Optional<Caller> caller(String key) {
    return Optional.ofNullable(callers.get(digest(key)));
  }

  private static Caller caller(String name, Path file) {
    if (ALLOWED.matcher(name).matches()) {
      for (Role role : Role.values()) {
        String roleName = role.name().toLowerCase(Locale.ROOT);
        if (name.equals(roleName)) {
          return new Caller(name, role, role == Role.POSTER ? "default" : null);
        }
        if (name.startsWith(roleName + "-") && name.length() > roleName.length() + 1) {
          String rest = name.substring(roleName.length() + 1);
          return new Caller(name, role, role == Role.POSTER ? rest : null);
        }
      }
    }
    throw new IllegalStateException(
        "A key's file is named scientist, viewer, poster, scientist-WHO, viewer-WHO or"
            + " poster-COHORT, not "
            + file
            + ".");
  }

  private static String digest(String key) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
