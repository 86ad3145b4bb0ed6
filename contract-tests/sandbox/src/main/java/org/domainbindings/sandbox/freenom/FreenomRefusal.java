package org.domainbindings.sandbox.freenom;

/** An error answer of Freenom, which has a text but no code. */
final class FreenomRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FreenomRefusal(String text) {
    super(text, null, false, false);
  }

  static FreenomRefusal noFunction() {
    return new FreenomRefusal("No function called or function not supported");
  }

  static FreenomRefusal anonymous() {
    return new FreenomRefusal("No anonymous access, authorization required");
  }

  static FreenomRefusal wrongLogin() {
    return new FreenomRefusal("Login credentials do not match any account");
  }

  static FreenomRefusal invalid(String parameter) {
    return new FreenomRefusal("Invalid " + parameter);
  }

  static FreenomRefusal invalid(String parameter, String why) {
    return new FreenomRefusal("Invalid " + parameter + ": " + why);
  }

  static FreenomRefusal notInAccount(String domain) {
    return new FreenomRefusal("Domain " + domain + " not found in account");
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
