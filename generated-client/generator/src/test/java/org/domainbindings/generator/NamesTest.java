package org.domainbindings.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  private static final Map<String, String> GIVEN =
      Map.of("domainname", "domainName", "nameserver[]", "nameservers", "tag", "label");

  private static String member(String wireName, boolean list) {
    return new Names(GIVEN).member("here", wireName, list);
  }

  @ParameterizedTest
  @CsvSource({
    "owner_id, ownerId",
    "results_per_page, resultsPerPage",
    "created-at, createdAt",
    "host.id, hostId",
    "DomainName, domainName",
    "UserClientIp, userClientIp",
    "URL, url",
    "IPAddress, ipAddress",
    "X-Request-ID, xRequestID",
    "a1, a1",
    "_hidden_, hidden"
  })
  void parts_whereTheWireDoes(String wireName, String name) {
    assertThat(member(wireName, false)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "class, classValue",
    "true, trueValue",
    "json, jsonValue",
    "form, formValue",
    "builder, builderValue",
    "Wait, waitValue",
    "hash_code, hashCodeValue",
    "record, record",
    "value, value"
  })
  void yields_toJavaAndTheClient(String wireName, String name) {
    assertThat(member(wireName, false)).isEqualTo(name);
  }

  @Test
  void takesGivenName_first() {
    assertThat(member("domainname", false)).isEqualTo("domainName");
    assertThat(member("domainname", true)).isEqualTo("domainName");
  }

  @Test
  void takesGivenName_ofListForListOnly() {
    assertThat(member("nameserver", true)).isEqualTo("nameservers");
    assertThat(member("nameserver", false)).isEqualTo("nameserver");
  }

  @ParameterizedTest
  @CsvSource({
    "1Y, VALUE_1Y",
    "3D, VALUE_3D",
    "NOT AVAILABLE, NOT_AVAILABLE",
    "InvalidDomainName.Format, INVALID_DOMAIN_NAME_FORMAT",
    "CHNDomainInfoNotMatch, CHN_DOMAIN_INFO_NOT_MATCH",
    "-1, VALUE_1",
    "light-blue, LIGHT_BLUE",
    "301_redirect, VALUE_301_REDIRECT"
  })
  void namesConstants_inCapitals(String value, String name) {
    assertThat(Names.constant("here", value)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"domains, Domains", "glue records, GlueRecords", "a-b.c, ABC", "URL, URL"})
  void namesTypes_inCamelCase(String name, String type) {
    assertThat(Names.type(name)).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({"listDomains, listDomains", "list-domains, listDomains", "ListDomains, listDomains"})
  void namesMethods_afterOperations(String operationId, String name) {
    assertThat(Names.method(operationId)).isEqualTo(name);
  }
}
