package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTreeTest {

  private static Map<String, Object> read(String text) throws XMLStreamException {
    return XmlTree.read(new StringReader(text));
  }

  @Test
  void convertsElementsToJson() throws XMLStreamException {
    String xml =
        """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!-- a comment -->
        <freenom>
          <status>OK</status>
          <domain><domainname>A.TK</domainname><empty/><blank> </blank></domain>
          <domain><domainname>B.TK</domainname></domain>
          <alone><domainname>Ü</domainname></alone>
        </freenom>
        <!-- an end -->\
        """;

    assertThat(read(xml))
        .isEqualTo(
            Map.of(
                "status", "OK",
                "domain",
                    List.of(
                        Map.of("domainname", "A.TK", "empty", "", "blank", ""),
                        Map.of("domainname", "B.TK")),
                "alone", Map.of("domainname", "Ü")));
  }

  @Test
  void joinsTextAndDataAndCharacterReferences() throws XMLStreamException {
    assertThat(read("<a><b> x &amp; &#65;<![CDATA[<y>]]>&#x1F600;<!-- no --> </b></a>"))
        .containsExactly(Map.entry("b", "x & A<y>😀"));
  }

  @Test
  void ignoresNamespacesAttributesAndInstructions() throws XMLStreamException {
    assertThat(read("<n:a xmlns:n='u' x='1'><n:b y='2'>z</n:b><?php evil?></n:a>"))
        .containsExactly(Map.entry("b", "z"));
  }

  @Test
  void ignoresTextBetweenElements() throws XMLStreamException {
    assertThat(read("<a>one<b>two</b>three</a>")).containsExactly(Map.entry("b", "two"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a/>", "<a></a>", "<a>text</a>", "<a><!-- --></a>"})
  void findsNoProperties_whenRootHasNoElements(String xml) throws XMLStreamException {
    assertThat(read(xml)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a><a><b>c</b></a>",
        "<!DOCTYPE a [<!ENTITY e 'boom'>]><a><b>&e;</b></a>",
        "<!DOCTYPE a [<!ENTITY e 'boom'>]><a><b>c</b></a>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a><b>c</b></a>",
        "<!DOCTYPE a PUBLIC 'p' 'http://127.0.0.1:1/a.dtd'><a><b>c</b></a>",
        "<a><b>&e;</b></a>",
        "<a b='&e;'/>",
        "<a><b></a>",
        "<a>",
        "<a/><b/>",
        "<a/>b",
        "<a b='1' b='2'/>",
        "<a>\u0000</a>",
        "<a>&#0;</a>",
        "<>",
      })
  void refusesInvalidAnswer(String xml) {
    failure(XMLStreamException.class, () -> read(xml));
  }

  @Test
  void readsNoFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret.txt"), "from-the-file");
    String xml = "<!DOCTYPE a [<!ENTITY e SYSTEM '%s'>]><a><b>&e;</b></a>".formatted(file.toUri());

    assertThat(failure(XMLStreamException.class, () -> read(xml)).getMessage())
        .doesNotContain("from-the-file");
  }

  @Test
  void fetchesNothing() {
    try (TestServer server = TestServer.answering("<!ENTITY e 'x'>")) {
      String address = server.url() + "/a.dtd";
      String external = "<!DOCTYPE a SYSTEM '" + address + "'><a><b>&e;</b></a>";
      String parameter = "<!DOCTYPE a [<!ENTITY %% p SYSTEM '%s'> %%p;]><a/>".formatted(address);

      failure(XMLStreamException.class, () -> read(external));
      failure(XMLStreamException.class, () -> read(parameter));
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  @Timeout(10)
  void survivesExponentialEntities() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'boom'>");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY e%d '%s'>".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    String xml = bomb.append("]><a><b>&e29;</b></a>").toString();

    failure(XMLStreamException.class, () -> read(xml));
  }

  @Test
  void refusesDeepNesting() throws XMLStreamException {
    String deepEnough = "<a>".repeat(15) + "<b>c</b>" + "</a>".repeat(15);
    assertThat(read(deepEnough)).containsKey("a");

    for (int levels : List.of(16, 100_000)) {
      String tooDeep = "<a>".repeat(levels) + "<b>c</b>" + "</a>".repeat(levels);
      failure(XMLStreamException.class, () -> read(tooDeep));
    }
  }

  @Test
  void readsManyElements_inLinearTime() throws XMLStreamException {
    int many = 300_000;
    String xml = "<a>" + "<b/>".repeat(many) + "</a>";
    long start = System.nanoTime();

    assertThat((List<?>) read(xml).get("b")).hasSize(many);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }
}
