/** The three services, and what they have in common. */
module org.domainbindings {
  requires transitive okhttp3;
  requires transitive org.domainbindings.alidns.client;
  requires transitive org.domainbindings.dnspod.client;
  requires transitive org.domainbindings.freenom.client;
  requires transitive retrofit2;
  requires com.squareup.moshi;
  requires java.xml;
  requires okio;
  requires static org.jspecify;

  exports org.domainbindings;
  exports org.domainbindings.alidns;
  exports org.domainbindings.dnspod;
  exports org.domainbindings.freenom;
  exports org.domainbindings.http;
  exports org.domainbindings.rules;
}
