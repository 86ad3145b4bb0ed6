package org.domainbindings.testing;

import java.util.List;

/** All secrets of the tests, which contain characters that encoders treat differently. */
public final class Secrets {

  public static final String PASSWORD = "pä$$ w0rd+\"/&<41>%41\\'~*😀";
  public static final String AUTHCODE = "89012345678901234";
  public static final String TOKEN_ID = "413927";
  public static final String TOKEN = "e1a8a$f14d,c5d+b/==";
  public static final String LOGIN_TOKEN = TOKEN_ID + "," + TOKEN;
  public static final String ACCESS_KEY_ID = "LTAI~test+key/id";
  public static final String ACCESS_KEY_SECRET = "alid*ns&secret=%2B key";
  public static final String SECURITY_TOKEN = "CAIS+sts/token==\"~*";
  public static final String PROXY_PASSWORD = "pr0xy:p@ss w/rd";

  private Secrets() {}

  /** Returns all secrets, with the login token in its parts. */
  public static List<String> all() {
    return List.of(
        PASSWORD,
        AUTHCODE,
        TOKEN_ID,
        TOKEN,
        ACCESS_KEY_ID,
        ACCESS_KEY_SECRET,
        SECURITY_TOKEN,
        PROXY_PASSWORD);
  }
}
