package org.domainbindings.sandbox.alidns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.domainbindings.sandbox.server.Parameters;
import org.domainbindings.sandbox.server.Parameters.Parameter;
import org.junit.jupiter.api.Test;

/** The sandbox's own signature, against the vendor's published vector. */
class AlidnsSignatureTest {

  private static final Parameters VECTOR =
      new Parameters(
          List.of(
              new Parameter("Format", "XML"),
              new Parameter("Action", "DescribeDomainRecords"),
              new Parameter("DomainName", "example.com"),
              new Parameter("AccessKeyId", "testid"),
              new Parameter("SignatureMethod", "HMAC-SHA1"),
              new Parameter("SignatureNonce", "f59ed6a9-83fc-473b-9cc6-99c95df3856e"),
              new Parameter("SignatureVersion", "1.0"),
              new Parameter("Version", "2015-01-09"),
              new Parameter("Timestamp", "2016-03-24T16:41:54Z")));

  @Test
  void matchesPublishedVector() {
    var stringToSign = AlidnsSignature.stringToSign("GET", VECTOR);
    assertThat(AlidnsSignature.sign(stringToSign, "testsecret"))
        .isEqualTo("uRpHwaSEt3J+6KQD//svCh/x+pI=");
  }

  @Test
  void omitsSignatureItself() {
    var signed = VECTOR.and(new Parameters(List.of(new Parameter("Signature", "anything"))));
    assertThat(AlidnsSignature.stringToSign("GET", signed))
        .isEqualTo(AlidnsSignature.stringToSign("GET", VECTOR));
  }

  @Test
  void encodesReservedCharacters() {
    assertThat(AlidnsSignature.encode("azAZ09-_.~ +*/=&%ä例"))
        .isEqualTo("azAZ09-_.~%20%2B%2A%2F%3D%26%25%C3%A4%E4%BE%8B");
  }

  @Test
  void sortsNamesByTheirBytes() {
    var parameters =
        new Parameters(
            List.of(new Parameter("b", "1"), new Parameter("a", "2"), new Parameter("B", "3")));
    assertThat(AlidnsSignature.canonicalQuery(parameters)).isEqualTo("B=3&a=2&b=1");
  }
}
