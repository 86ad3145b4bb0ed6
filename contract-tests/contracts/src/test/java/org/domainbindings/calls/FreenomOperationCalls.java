package org.domainbindings.calls;

import java.util.Map;
import org.domainbindings.http.Format;
import org.domainbindings.sandbox.freenom.FreenomSandbox;

/** Calls to Freenom, which asks for XML by a suffix. */
abstract class FreenomOperationCalls extends OperationCalls {

  static final String OWNER = FreenomSandbox.CONTACT_ID;

  @Override
  Map<String, String> addedByTheAdapter() {
    return Map.of("email", FreenomSandbox.EMAIL, "password", "***");
  }

  @Override
  String inFormat(String path) {
    return format == Format.XML ? path + ".xml" : path;
  }
}
