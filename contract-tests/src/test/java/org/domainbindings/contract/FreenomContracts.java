package org.domainbindings.contract;

import java.net.URI;
import java.util.List;
import okhttp3.OkHttpClient;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.http.Format;
import org.domainbindings.sandbox.FreenomSandbox;

/** What the contracts of all Freenom functions share. */
abstract class FreenomContracts extends ContractSuite<Freenom> {

  @Override
  String provider() {
    return "freenom";
  }

  @Override
  Freenom client(URI service, Format format, OkHttpClient http) {
    return Freenom.builder()
        .baseUrl(service)
        .format(format)
        .httpClient(http)
        .credentials(FreenomSandbox.EMAIL, FreenomSandbox.PASSWORD)
        .build();
  }

  @Override
  String inFormat(String path, Format format) {
    return format == Format.XML ? path + ".xml" : path;
  }

  @Override
  List<Parameter> added(Format format, List<Parameter> call) {
    return List.of(
        Parameter.is("email", FreenomSandbox.EMAIL),
        Parameter.is("password", FreenomSandbox.PASSWORD));
  }

  @Override
  String root() {
    return "freenom";
  }
}
