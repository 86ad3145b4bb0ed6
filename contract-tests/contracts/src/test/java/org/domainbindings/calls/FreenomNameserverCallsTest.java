package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.domainbindings.freenom.client.DeleteNameserverResponse;
import org.domainbindings.freenom.client.DeletedGlueRecord;
import org.domainbindings.freenom.client.GlueRecord;
import org.domainbindings.freenom.client.GlueRecordStatus;
import org.domainbindings.freenom.client.ListNameserversResponse;
import org.domainbindings.freenom.client.RegisterNameserverResponse;
import org.domainbindings.freenom.client.RegisteredGlueRecord;
import org.junit.jupiter.api.Test;

/** The three functions of Freenom on glue records. */
class FreenomNameserverCallsTest extends FreenomOperationCalls {

  private void registered(String hostname, String address, String result, GlueRecordStatus status) {
    var answer = freenom.nameservers().register("glue.tk", hostname, address);
    var upper = hostname.toUpperCase(Locale.ROOT);
    assertThat(Secrets.hiddenIn(answer))
        .isEqualTo(
            RegisterNameserverResponse.builder()
                .result(result)
                .nameservers(
                    RegisteredGlueRecord.builder()
                        .domainName("GLUE.TK")
                        .hostname(upper)
                        .ipAddress(address)
                        .status(status)
                        .build())
                .status("OK")
                .build());
    arrived(
        "PUT",
        "/v2/nameserver/register",
        "domainname",
        "glue.tk",
        "hostname",
        hostname,
        "ipaddress",
        address);
  }

  @Test
  void registerNameserver_addsAGlueRecord() {
    registered("ns3.glue.tk", "2001:db8::3", "NAMESERVER REGISTERED", GlueRecordStatus.REGISTERED);
  }

  @Test
  void registerNameserver_changesAGlueRecord() {
    registered("ns1.glue.tk", "192.0.2.99", "NAMESERVER UPDATED", GlueRecordStatus.UPDATED);
    assertThat(freenom.nameservers().list("glue.tk").nameservers())
        .contains(
            GlueRecord.builder()
                .domainName("GLUE.TK")
                .hostname("NS1.GLUE.TK")
                .ipAddress("192.0.2.99")
                .build());
  }

  @Test
  void deleteNameserver_removesAGlueRecord() {
    assertThat(Secrets.hiddenIn(freenom.nameservers().delete("glue.tk", "ns2.glue.tk")))
        .isEqualTo(
            DeleteNameserverResponse.builder()
                .result("NAMESERVER DELETED")
                .nameservers(
                    DeletedGlueRecord.builder()
                        .domainName("GLUE.TK")
                        .hostname("NS2.GLUE.TK")
                        .status("DELETED")
                        .build())
                .status("OK")
                .build());
    arrived("DELETE", "/v2/nameserver/delete", "domainname", "glue.tk", "hostname", "ns2.glue.tk");
    assertThat(freenom.nameservers().list("glue.tk").nameservers()).hasSize(1);
  }

  @Test
  void listNameservers_showsAllGlueRecords() {
    assertThat(Secrets.hiddenIn(freenom.nameservers().list("glue.tk")))
        .isEqualTo(
            ListNameserversResponse.builder()
                .result("2 ENTRIES")
                .nameservers(
                    GlueRecord.builder()
                        .domainName("GLUE.TK")
                        .hostname("NS1.GLUE.TK")
                        .ipAddress("192.0.2.1")
                        .build(),
                    GlueRecord.builder()
                        .domainName("GLUE.TK")
                        .hostname("NS2.GLUE.TK")
                        .ipAddress("2001:db8::2")
                        .build())
                .status("OK")
                .build());
    arrived("GET", "/v2/nameserver/list", "domainname", "glue.tk");
  }

  @Test
  void listNameservers_isEmpty_whenThereAreNone() {
    assertThat(Secrets.hiddenIn(freenom.nameservers().list("paid.tk")))
        .isEqualTo(ListNameserversResponse.builder().result("0 ENTRIES").status("OK").build());
  }
}
