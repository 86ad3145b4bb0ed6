package org.domainbindings.changes;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.domainbindings.generator.DomainBindingsCodegen;

/** Identifies the combination of a spec and a version of the generator. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(String spec) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(spec.getBytes(StandardCharsets.UTF_8));
      Path generator =
          Path.of(
              DomainBindingsCodegen.class
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI());
      try (Stream<Path> files = Files.walk(generator)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(Files.readAllBytes(file));
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException | URISyntaxException e) {
      throw new IllegalStateException("Cannot read the generator", e);
    }
  }
}
