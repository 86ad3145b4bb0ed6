package org.domainbindings.benchmarks;

import java.io.File;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is measured beside ours, each with the version that is on the class path. */
final class Peers {

  static final String GSON = "stock client, Gson " + version("gson");
  static final String JACKSON = "stock client, Jackson " + version("jackson-databind");
  static final String FLOOR = "Moshi " + version("moshi") + ", skipValue";
  static final String OKHTTP = "OkHttp " + version("okhttp-jvm") + ", skipValue";
  static final String VENDOR = "aliyun-java-sdk-core " + version("aliyun-java-sdk-core");

  private Peers() {}

  private static String version(String artifact) {
    return Pattern.compile(Pattern.quote(File.separator + artifact) + "-([0-9][^-]*)\\.jar")
        .matcher(System.getProperty("java.class.path"))
        .results()
        .map((MatchResult jar) -> jar.group(1))
        .findFirst()
        .orElse("of an unknown version");
  }
}
