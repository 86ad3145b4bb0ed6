package org.domainbindings.alidns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.domainbindings.Secret;
import org.domainbindings.http.RequestParameters.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlidnsSignerTest {

  private record Vector(
      String name,
      String method,
      Secret secret,
      List<Parameter> parameters,
      String stringToSign,
      String signature) {

    /** An entry of the file: name, method and secret, parameters, string to sign, signature. */
    static Vector parse(String block) {
      List<String> lines = block.lines().toList();
      int last = lines.size() - 1;
      String[] method = lines.get(1).split(" ", 2);
      List<Parameter> parameters =
          lines.subList(2, last - 1).stream().map(Vector::parameter).toList();
      return new Vector(
          lines.get(0),
          method[0],
          Secret.of(method[1]),
          parameters,
          lines.get(last - 1),
          lines.get(last));
    }

    private static Parameter parameter(String line) {
      int equals = line.indexOf("=\"");
      return new Parameter(
          line.substring(0, equals), line.substring(equals + 2, line.length() - 1));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Vector> vectors() throws IOException {
    try (InputStream file = AlidnsSignerTest.class.getResourceAsStream("/alidns/signatures.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("(?m)^== ")).skip(1).map(String::strip).map(Vector::parse);
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void matchesVendor(Vector vector) {
    assertThat(AlidnsSigner.stringToSign(vector.method(), vector.parameters()))
        .isEqualTo(vector.stringToSign());
    assertThat(AlidnsSigner.sign(vector.method(), vector.parameters(), vector.secret()))
        .isEqualTo(vector.signature());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void signsTheSame_whateverTheOrder(Vector vector) {
    List<Parameter> shuffled = new ArrayList<>(vector.parameters());
    Collections.shuffle(shuffled, new Random(4));

    assertThat(AlidnsSigner.sign(vector.method(), shuffled, vector.secret()))
        .isEqualTo(vector.signature());
  }

  @Test
  void comparesEnoughVectors() throws IOException {
    assertThat(vectors()).hasSizeGreaterThanOrEqualTo(14).doesNotHaveDuplicates();
    assertThat(vectors().map(Vector::signature).distinct()).hasSizeGreaterThanOrEqualTo(14);
  }
}
